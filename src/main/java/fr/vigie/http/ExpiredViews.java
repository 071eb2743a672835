package fr.vigie.http;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;

/**
 * A form whose page the server no longer knows (its session ended, or too many pages were opened after it) is given back with
 * what was typed, on a fresh page, instead of failing.
 */
public final class ExpiredViews extends ExceptionHandlerFactory {

    public ExpiredViews(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            for (var queued = getUnhandledExceptionQueuedEvents().iterator(); queued.hasNext(); ) {
                ExceptionQueuedEvent event = queued.next();
                if (event.getContext().getException() instanceof ViewExpiredException) {
                    queued.remove();
                    again(event.getContext().getContext());
                }
            }
            super.handle();
        }

        private static void again(FacesContext faces) {
            var request = (HttpServletRequest) faces.getExternalContext().getRequest();
            try {
                faces.getExternalContext()
                        .redirect(CDI.current()
                                .select(InterruptedForms.class)
                                .get()
                                .pageOf(request));
                faces.responseComplete();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
