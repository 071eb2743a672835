package fr.vigie.evidence.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import fr.vigie.evidence.EvidencePacks;
import fr.vigie.evidence.PackAudience;
import fr.vigie.evidence.PackRow;
import fr.vigie.evidence.PackState;
import fr.vigie.evidence.release.IncidentWindow;
import fr.vigie.shared.Messages;
import fr.vigie.shared.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A pack as programs read it.
 *
 * @param fault why it failed, in words; null otherwise
 * @param file the sealed file, once there is one
 * @param downloads who fetched it, latest first; null in lists
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record PackJson(
        long id,
        PackState state,
        int percent,
        LocalDate from,
        LocalDate to,
        Set<String> platforms,
        List<String> regions,
        List<String> academies,
        List<Long> incidents,
        List<Long> statements,
        PackAudience audience,
        String purpose,
        String recipient,
        OffsetDateTime embargoUntil,
        OffsetDateTime asOf,
        String askedBy,
        Fault fault,
        File file,
        List<Download> downloads) {

    /** Why it failed. @param code for programs @param message for people */
    record Fault(String code, String message) {}

    /** The sealed file. @param stampedAt null without a time-stamping authority */
    record File(
            String href,
            String name,
            long bytes,
            String sha256,
            String tagManifestSha256,
            String certificateSha256,
            OffsetDateTime stampedAt,
            String stampedBy) {}

    /** Somebody fetched it, or was refused. */
    record Download(OffsetDateTime at, String by, boolean refused) {}

    static PackJson of(PackRow pack, List<EvidencePacks.Fetched> fetches, Messages language) {
        var selection = pack.request().selection();
        var file = pack.file();
        return new PackJson(
                pack.id(),
                pack.state(),
                pack.percent(),
                selection.from(),
                selection.to(),
                new TreeSet<>(selection.platforms()),
                prefixed("R", selection.regions()),
                prefixed("A", selection.academies()),
                selection.incidents().stream().map(IncidentWindow::incident).toList(),
                selection.statements().stream().sorted().toList(),
                pack.request().audience(),
                pack.request().purpose(),
                pack.request().recipient(),
                offset(pack.request().embargoUntil()),
                offset(pack.asOf()),
                pack.askedBy(),
                pack.fault() == null ? null : new Fault(pack.fault().code(), sentence(pack, language)),
                file == null
                        ? null
                        : new File(
                                "/api/v1/evidence-packs/" + pack.id() + "/bag.zip",
                                file.fileName(),
                                file.bytes(),
                                file.sha256(),
                                file.manifestSha256(),
                                file.certificateSha256(),
                                offset(file.stampedAt()),
                                file.stampedBy()),
                fetches == null
                        ? null
                        : fetches.stream()
                                .map(fetch -> new Download(offset(fetch.at()), fetch.by(), fetch.refused()))
                                .toList());
    }

    private static String sentence(PackRow pack, Messages language) {
        return language.sentence(
                "evidence.fault." + pack.fault().code(), pack.fault().about());
    }

    private static List<String> prefixed(String prefix, Set<String> codes) {
        return codes.stream().sorted().map(code -> prefix + code).toList();
    }

    private static OffsetDateTime offset(Instant at) {
        return at == null ? null : ParisTime.offset(at);
    }
}
