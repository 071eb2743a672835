package fr.vigie.testimony.web;

import fr.vigie.privacy.Right;
import fr.vigie.privacy.RightsRequests;
import fr.vigie.shared.Coded;
import fr.vigie.shared.Refused;
import fr.vigie.testimony.Consent;
import fr.vigie.testimony.Witnessing;
import fr.vigie.testimony.attachment.Attaching;
import fr.vigie.testimony.attachment.Cleaning;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;

/** What the buttons of a witness's page do. */
@RequestScoped
public class WitnessActs {

    static final String ERASE = "erase";

    @Inject
    Witnessing witnessing;

    @Inject
    Attaching attaching;

    @Inject
    Cleaning cleaning;

    @Inject
    RightsRequests requests;

    @Inject
    FollowForm form;

    /**
     * Does what a request asks for; one that asks for nothing only looks.
     *
     * @throws Refused with a sentence on the field that is to be mended
     */
    void act(long id, HttpServletRequest request) {
        String action = request.getParameter("action");
        switch (action == null ? "" : action) {
            case "consent" -> {
                String level = request.getParameter("consent");
                witnessing.allow(
                        id,
                        Consent.find(level)
                                .orElseThrow(() -> Refused.because("consent", "testimony.unknown", "" + level)));
                form.done("testimony.follow.consent.changed");
            }
            case "answer" -> {
                witnessing.answer(id, request.getParameter("answer"));
                form.done("testimony.follow.answered");
            }
            case "request" -> {
                requests.ask(
                        Coded.find(Right.class, request.getParameter("right")).orElse(null),
                        id,
                        request.getParameter("words"));
                form.done("privacy.request.taken");
            }
            case "correct" -> {
                witnessing.correct(id, request.getParameter("text"));
                form.done("testimony.follow.correct.done");
            }
            case "attach" -> {
                attaching.add(id, cleaning.cleanAll(files(request)));
                form.done("testimony.follow.attachment.added");
            }
            case "remove" -> {
                attaching.remove(id, number(request.getParameter("piece")));
                form.done("testimony.follow.attachment.removed");
            }
            case "withdraw" -> {
                witnessing.withdraw(id);
                form.done("testimony.follow.withdrawn");
            }
            case ERASE -> {
                witnessing.erase(id);
                form.erased();
            }
            default -> {
                // only looking
            }
        }
    }

    private static List<Cleaning.Sent> files(HttpServletRequest request) {
        SentFiles.refuseTooMuch(request);
        try {
            List<Cleaning.Sent> files = SentFiles.of(request);
            if (files.isEmpty()) {
                throw Refused.because(Cleaning.FIELD, "testimony.attachment.missing");
            }
            return files;
        } catch (IOException malformed) {
            throw Refused.because(Cleaning.FIELD, "testimony.attachment.missing");
        }
    }

    /** A number as a button sends it; -1, which names nothing, for anything else. */
    static long number(String written) {
        return written != null && written.matches("\\d{1,18}") ? Long.parseLong(written) : -1;
    }
}
