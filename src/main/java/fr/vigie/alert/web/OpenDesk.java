package fr.vigie.alert.web;

import fr.vigie.identity.Scope;
import fr.vigie.shared.Messages;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;
import java.util.function.Consumer;

/**
 * One open board: what it sees, and the connection by which it learns of changes. Nothing here waits for a slow reader: what
 * could not be written yet gives way to what is newer.
 */
final class OpenDesk implements WriteListener, AsyncListener {

    private final Scope scope;
    private final Messages messages;
    private final AsyncContext connection;
    private final Consumer<OpenDesk> gone;
    private ServletOutputStream out;
    private byte[] waiting;
    private boolean closed;

    OpenDesk(Scope scope, Messages messages, AsyncContext connection, Consumer<OpenDesk> gone) {
        this.scope = scope;
        this.messages = messages;
        this.connection = connection;
        this.gone = gone;
    }

    Scope scope() {
        return scope;
    }

    Messages messages() {
        return messages;
    }

    /** Begins with a first message. */
    void open(byte[] first) throws IOException {
        waiting = first;
        connection.addListener(this);
        out = connection.getResponse().getOutputStream();
        out.setWriteListener(this);
    }

    /** Sends a message, or keeps it until the reader is ready. */
    synchronized void send(byte[] message) {
        waiting = message;
        write();
    }

    /** Sends something that no page looks at, unless something is on its way: it shows whether the reader is still there. */
    synchronized void knock(byte[] comment) {
        if (waiting == null) {
            send(comment);
        }
    }

    @Override
    public synchronized void onWritePossible() {
        write();
    }

    private void write() {
        try {
            while (!closed && waiting != null && out.isReady()) {
                byte[] message = waiting;
                waiting = null;
                out.write(message);
                if (out.isReady()) {
                    out.flush();
                }
            }
        } catch (IOException | IllegalStateException left) {
            close();
        }
    }

    /** Ends it; a browser asks again by itself, as whoever it then is. */
    synchronized void close() {
        if (!closed) {
            closed = true;
            gone.accept(this);
            try {
                connection.complete();
            } catch (IllegalStateException over) {
                // the container was faster
                closed = true;
            }
        }
    }

    @Override
    public void onError(Throwable left) {
        close();
    }

    @Override
    public void onComplete(AsyncEvent event) {
        gone.accept(this);
    }

    @Override
    public void onTimeout(AsyncEvent event) {
        close();
    }

    @Override
    public void onError(AsyncEvent event) {
        close();
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
        // nobody starts it again
    }
}
