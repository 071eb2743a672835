package fr.vigie.evidence.web;

import fr.vigie.evidence.Provenance;
import fr.vigie.http.Sentence;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** {@code /verifier?empreinte=…}: what Vigie knows of a digest; files are read by the page's script, in the browser alone. */
@Named
@RequestScoped
public class VerifyPage {

    private static final int LONGEST = 200;

    @Inject
    Provenance provenance;

    @Inject
    Sentence sentence;

    @Inject
    HttpServletRequest request;

    private List<String> known;

    /** The digest as typed; empty when none was asked for. */
    public String getTyped() {
        String typed = request.getParameter("empreinte");
        String shown = typed == null ? "" : typed.replace("\0", "").strip();
        return shown.length() <= LONGEST ? shown : shown.substring(0, LONGEST);
    }

    /** Whether something was typed that is no SHA-256. */
    public boolean isMalformed() {
        return !getTyped().isEmpty() && Provenance.digest(getTyped()).isEmpty();
    }

    /** Whether a digest was asked for. */
    public boolean isAsked() {
        return Provenance.digest(getTyped()).isPresent();
    }

    /** A sentence for each thing that bears the digest. */
    public List<String> getKnown() {
        if (known == null) {
            Optional<String> digest = Provenance.digest(getTyped());
            known = digest.map(provenance::of).orElse(List.of()).stream()
                    .map(this::told)
                    .toList();
        }
        return known;
    }

    private String told(Provenance.Origin origin) {
        return switch (origin.kind()) {
            case "pack", "manifest" ->
                sentence.of(
                        "evidence.verify.is." + origin.kind(),
                        origin.name(),
                        sentence.day(LocalDate.parse(origin.firstDay())),
                        sentence.day(LocalDate.parse(origin.lastDay())),
                        sentence.moment(origin.at()));
            case "file" ->
                sentence.of("evidence.verify.is.file", origin.path(), origin.name(), sentence.moment(origin.at()));
            case "edition" ->
                sentence.of(
                        "evidence.verify.is.edition." + origin.path(),
                        origin.name().substring(0, origin.name().indexOf(' ')),
                        origin.name().substring(origin.name().indexOf(' ') + 1),
                        sentence.moment(origin.at()));
            case "deposits" -> sentence.of("evidence.verify.is.deposits", origin.name());
            default -> sentence.of("evidence.verify.is.trail", sentence.day(LocalDate.parse(origin.name())));
        };
    }
}
