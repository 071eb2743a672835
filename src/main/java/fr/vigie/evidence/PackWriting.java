package fr.vigie.evidence;

import fr.vigie.evidence.bag.Bag;
import fr.vigie.evidence.bag.BaggedFile;
import fr.vigie.evidence.content.Contents;
import fr.vigie.evidence.content.Facts;
import fr.vigie.evidence.dossier.Cover;
import fr.vigie.evidence.dossier.Gathered;
import fr.vigie.evidence.seal.SealFault;
import fr.vigie.evidence.seal.Sealing;
import fr.vigie.evidence.seal.TimeStamp;
import fr.vigie.shared.Messages;
import fr.vigie.shared.Organisation;
import fr.vigie.shared.ParisTime;
import fr.vigie.weeklyreview.PublicReview;
import fr.vigie.weeklyreview.PublicReviews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes one pack as it is to leave: what is selected, as one state of the database shows it, then the seals over it. The same
 * rows and the same moment make the same bytes, time-stamp apart.
 */
@ApplicationScoped
class PackWriting {

    /** Beside the manifests they would be taken for manifests by what reads bags. */
    private static final String SEALS = "cachet/";

    @Inject
    PackStates states;

    @Inject
    Contents contents;

    @Inject
    PublicReviews reviews;

    @Inject
    Sealing sealing;

    @Inject
    Clock clock;

    /** It was asked for that this be given up. */
    static final class GivenUp extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** It can't be made, for a reason that whoever asked is told. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient PackFault why;

        Fault(PackFault why) {
            this.why = why;
        }

        PackFault why() {
            return why;
        }
    }

    /** What lies in the workplace, whole and sealed, and what it rests on. */
    record Made(Path file, SealedPack pack, LastLook.Seen seen, List<BaggedFile> files) {}

    /**
     * Writes and seals.
     *
     * @param connection read in a transaction of its own, outside of any other
     * @param place a folder for this pack alone
     * @throws GivenUp when that was asked for meanwhile
     * @throws Fault when there is nothing in it
     */
    Made write(PackRow pack, Connection connection, Path place) throws IOException, SQLException, SealFault, Fault {
        Cover cover = cover(pack);
        PublicReview edition = pack.aboutReview() ? states.review(pack.id(), reviews) : null;
        Sealing.Trust trust = sealing.trust(pack.asOf());
        String name =
                "vigie-dossier-" + pack.id() + "-" + pack.request().selection().from();
        Path file = place.resolve("pack.zip");
        Gathered gathered;
        String manifest = null;
        TimeStamp stamp = null;
        List<BaggedFile> payload;
        try (OutputStream out = Files.newOutputStream(file);
                Bag bag = new Bag(out, name, pack.asOf())) {
            gathered = reading(connection, bag, cover, edition, place, pack.id());
            if (gathered.isEmpty() && edition == null) {
                throw new Fault(new PackFault("empty", null));
            }
            boolean stamped = sealing.isStamping();
            bag.tag(
                    "LISEZMOI.txt",
                    contents.readMe(
                            cover,
                            pack.asOf(),
                            trust.fingerprint(),
                            stamped,
                            trust.localTimeStamps(),
                            trust.timeStamps() != null));
            bag.tag("cachet/autorite.pem", trust.root());
            bag.tag("cachet/chaine.pem", trust.certificates());
            if (trust.timeStamps() != null) {
                bag.tag("cachet/horodatage.pem", trust.timeStamps());
            }
            bag.inventory("cachet/inventaire.txt", seals(stamped));
            payload = bag.payload();
            for (Map.Entry<String, byte[]> each : bag.manifests(info(cover)).entrySet()) {
                bag.seal(SEALS + each.getKey() + ".p7s", sealing.sign(each.getValue(), pack.asOf()));
                if (each.getKey().equals(Bag.TAG_MANIFEST)) {
                    manifest = sha256(each.getValue());
                    stamp = sealing.stamp(each.getValue(), clock.instant()).orElse(null);
                    if (stamp != null) {
                        bag.seal(SEALS + each.getKey() + ".tsr", stamp.response());
                    }
                }
            }
        }
        return new Made(
                file,
                new SealedPack(
                        name + ".zip",
                        Files.size(file),
                        sha256(file),
                        manifest,
                        trust.fingerprint(),
                        stamp == null ? null : stamp.at(),
                        stamp == null ? null : stamp.authority()),
                new LastLook.Seen(gathered.quotations(), cover.selection(), cover.asOf(), gathered.leaving()),
                payload);
    }

    private static List<String> seals(boolean stamped) {
        List<String> seals =
                new ArrayList<>(List.of(SEALS + Bag.TAG_MANIFEST + ".p7s", SEALS + Bag.TAG_MANIFEST_512 + ".p7s"));
        if (stamped) {
            seals.add(SEALS + Bag.TAG_MANIFEST + ".tsr");
        }
        return seals;
    }

    /** Everything is read in one transaction that sees one state of the database. */
    private Gathered reading(Connection connection, Bag bag, Cover cover, PublicReview edition, Path place, long id)
            throws IOException, SQLException {
        connection.setAutoCommit(false);
        try {
            try (var begin = connection.createStatement()) {
                begin.execute("set transaction isolation level repeatable read, read only");
            }
            return contents.fill(bag, connection, cover, edition, place, noting(id));
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }

    private Facts.Progress noting(long id) {
        int[] last = {-1};
        return percent -> {
            if (percent != last[0]) {
                last[0] = percent;
                if (states.progress(id, percent)) {
                    throw new GivenUp();
                }
            }
        };
    }

    private static Cover cover(PackRow pack) {
        Organisation organisation = Organisation.of(System.getenv());
        PackRequest request = pack.request();
        return new Cover(
                pack.id(),
                request.selection(),
                pack.asOf(),
                Messages.FRENCH.sentence(
                        "evidence.audience." + request.audience().code()),
                request.recipient(),
                request.purpose(),
                request.embargoUntil(),
                organisation.name() + ", " + organisation.email() + ", " + organisation.phone());
    }

    private static Map<String, String> info(Cover cover) {
        Map<String, String> info = new LinkedHashMap<>();
        info.put("Source-Organization", Organisation.of(System.getenv()).name());
        info.put("External-Identifier", String.valueOf(cover.number()));
        info.put("External-Description", cover.title() + ", " + cover.period());
        info.put("Bagging-Date", ParisTime.day(cover.asOf()).toString());
        info.put("Bag-Software-Agent", "Vigie");
        return info;
    }

    private static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(digest().digest(bytes));
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest digest = digest();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
