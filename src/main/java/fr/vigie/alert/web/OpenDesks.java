package fr.vigie.alert.web;

import fr.vigie.alert.LiveDay;
import fr.vigie.alert.LiveDays;
import fr.vigie.identity.Scope;
import fr.vigie.shared.Messages;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * All open boards of this node. While there are any, one short look every two seconds tells whether something changed; then
 * the day is counted once, written once for each reach and language, and sent to all.
 */
@ApplicationScoped
public class OpenDesks {

    private static final System.Logger LOG = System.getLogger(OpenDesks.class.getName());
    private static final int EVERY_SECONDS = 2;
    private static final int KNOCKS_EVERY = 10;
    private static final byte[] KNOCK = ": \n\n".getBytes(StandardCharsets.UTF_8);

    @Resource
    ManagedScheduledExecutorService executor;

    @Inject
    LiveDays days;

    @Inject
    BoardHtml board;

    private final Set<OpenDesk> desks = ConcurrentHashMap.newKeySet();
    private ScheduledFuture<?> looking;
    private String mark = "";
    private LiveDay day;
    private long counted;
    private int looks;

    void begin(@Observes @Initialized(ApplicationScoped.class) Object application) {
        looking = executor.scheduleWithFixedDelay(this::look, EVERY_SECONDS, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object application) {
        looking.cancel(false);
        List.copyOf(desks).forEach(OpenDesk::close);
    }

    /** Opens one more, which sees at once what there is. */
    void open(Scope scope, Messages messages, AsyncContext connection) throws IOException {
        OpenDesk desk = new OpenDesk(scope, messages, connection, desks::remove);
        byte[] first;
        synchronized (this) {
            count(days.mark());
            first = message(scope, messages);
            desks.add(desk);
        }
        desk.open(first);
    }

    private void look() {
        try {
            if (!desks.isEmpty()) {
                tell();
            }
        } catch (RuntimeException e) {
            // the database is away: the next look will tell
            LOG.log(System.Logger.Level.WARNING, "live board: " + e.getMessage());
        }
    }

    private synchronized void tell() {
        if (count(days.mark())) {
            Map<List<Object>, byte[]> written = new HashMap<>();
            desks.forEach(desk -> desk.send(written.computeIfAbsent(
                    List.of(desk.scope(), desk.messages()), seen -> message(desk.scope(), desk.messages()))));
        } else if (++looks % KNOCKS_EVERY == 0) {
            desks.forEach(desk -> desk.knock(KNOCK));
        }
    }

    private boolean count(String now) {
        if (day != null && now.equals(mark)) {
            return false;
        }
        day = days.now();
        mark = now;
        counted++;
        return true;
    }

    /** The board as an event; its number says how often this node has counted. */
    private byte[] message(Scope scope, Messages messages) {
        String html = board.of(days.within(day, scope), messages);
        return ("id: " + counted + "\nevent: tableau\ndata: " + html + "\n\n").getBytes(StandardCharsets.UTF_8);
    }
}
