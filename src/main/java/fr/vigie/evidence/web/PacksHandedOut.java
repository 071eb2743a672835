package fr.vigie.evidence.web;

import fr.vigie.evidence.Notices;
import fr.vigie.http.Sentence;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What a witness reads of the packs that hold their words: to whom they went and when, never to whom by name. */
@Named
@RequestScoped
public class PacksHandedOut {

    @Inject
    Notices notices;

    @Inject
    Sentence sentence;

    /** A sentence for each pack, first sealed first. */
    public List<String> of(long testimony) {
        return notices.handedOut(testimony).stream()
                .map(pack -> sentence.of(
                                "evidence.handedOut.pack",
                                String.valueOf(pack.pack()),
                                sentence.moment(pack.sealedAt()),
                                sentence.of(
                                        "evidence.audience." + pack.audience().code()))
                        + (pack.toldAt() == null
                                ? ""
                                : " " + sentence.of("evidence.handedOut.told", sentence.moment(pack.toldAt()))))
                .toList();
    }
}
