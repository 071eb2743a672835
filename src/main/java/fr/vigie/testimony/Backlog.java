package fr.vigie.testimony;

import fr.vigie.shared.DataFolder;
import fr.vigie.testimony.journal.LocalJournal;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/**
 * Testimonies that were acknowledged while the database could not take them: sealed, on the disk of this node, in the
 * folder {@code journal} of Vigie's data ({@code VIGIE_DATA}), until {@link #drainInto} has brought them there. In order,
 * and exactly once: the database knows each by its form's key, however often it is brought.
 */
@ApplicationScoped
class Backlog {

    /** The most that may wait: what an hour's rush brings, and what their keys may take in memory. */
    static final int MOST = 1_000_000;

    private static final System.Logger LOG = System.getLogger(Backlog.class.getName());
    private static final int TOGETHER = 200;
    private static final int KEPT_OF_DIGEST = 16;

    private final Secrets secrets;
    private final Path folder;
    private final Map<UUID, Kept> digests = new ConcurrentHashMap<>();
    /** What is remembered of one that waits. */
    private record Kept(byte[] digest, int receiptKey) {}

    private LocalJournal journal;
    private LocalJournal aside;

    @Inject
    Backlog(Secrets secrets) {
        this(secrets, DataFolder.of("journal"));
    }

    Backlog(Secrets secrets, Path folder) {
        this.secrets = secrets;
        this.folder = folder;
    }

    /** For the container's stand-in of it. */
    Backlog() {
        this(null, null);
    }

    /** Finds what an earlier run left. @throws IOException when the folder cannot be written */
    synchronized void open() throws IOException {
        if (journal != null) {
            return;
        }
        LocalJournal found = new LocalJournal(folder);
        try {
            aside = new LocalJournal(folder.resolve("aside"));
            // what could not be brought in then may be by now
            if (aside.size() > 0) {
                found.append(aside.oldest(aside.size()));
                aside.settle(aside.size());
            }
            for (byte[] record : found.oldest(found.size())) {
                try {
                    remember(JournalRecord.unsealed(record, secrets));
                } catch (RuntimeException | IOException unreadable) {
                    // told when its turn comes
                }
            }
        } catch (IOException | RuntimeException failed) {
            found.close();
            throw failed;
        }
        if (found.damaged() > 0) {
            LOG.log(System.Logger.Level.ERROR, "{0} records of the journal are damaged", found.damaged());
        }
        journal = found;
    }

    /** How many wait. */
    int size() {
        LocalJournal open = journal;
        return open == null ? 0 : open.size();
    }

    /** How many the database refuses for what they are, kept aside for somebody to look at. */
    int aside() {
        LocalJournal open = aside;
        return open == null ? 0 : open.size();
    }

    /** What is known of what waits under a key, beside what was sent under it now; empty when nothing waits. */
    Optional<IntakeStore.Outcome> waiting(UUID key, String sent) {
        Kept known = digests.get(key);
        return known == null
                ? Optional.empty()
                : Optional.of(IntakeStore.Outcome.again(
                        MessageDigest.isEqual(known.digest(), digest(sent, known.receiptKey())), known.receiptKey()));
    }

    /**
     * Keeps submissions until the database takes them.
     *
     * @return what became of each, in their order, once they are on disk
     * @throws IOException when they could not be written; none was
     */
    synchronized List<IntakeStore.Outcome> keep(List<Arrival> arrivals) throws IOException {
        open();
        if (journal.size() + arrivals.size() > MOST) {
            throw new IOException("the journal is full");
        }
        Map<UUID, Arrival> fresh = new LinkedHashMap<>();
        List<byte[]> records = new ArrayList<>();
        List<IntakeStore.Outcome> outcomes = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            Submission submission = arrival.submission();
            Arrival twin = fresh.get(submission.key());
            Optional<IntakeStore.Outcome> known = twin == null
                    ? waiting(submission.key(), submission.sent())
                    : Optional.of(IntakeStore.Outcome.again(
                            twin.submission().sent().equals(submission.sent()), twin.receiptKey()));
            if (known.isEmpty()) {
                fresh.put(submission.key(), arrival);
                records.add(JournalRecord.sealed(arrival, secrets));
            }
            outcomes.add(known.orElse(new IntakeStore.Outcome(IntakeStore.Fate.STORED, arrival.receiptKey())));
        }
        if (!records.isEmpty()) {
            journal.append(records);
            fresh.values().forEach(this::remember);
        }
        return outcomes;
    }

    /**
     * Brings the oldest that wait into the database.
     *
     * @return how many were brought; 0 when none wait
     * @throws IntakeUnavailable when the database doesn't take them now; they go on waiting
     */
    int drainInto(IntakeStore store) throws IOException {
        List<byte[]> records;
        synchronized (this) {
            open();
            records = journal.oldest(TOGETHER);
        }
        if (records.isEmpty()) {
            return 0;
        }
        List<Arrival> arrivals = new ArrayList<>();
        List<byte[]> refused = new ArrayList<>();
        for (byte[] record : records) {
            try {
                arrivals.add(JournalRecord.unsealed(record, secrets));
            } catch (RuntimeException | IOException unreadable) {
                LOG.log(System.Logger.Level.ERROR, "A record of the journal does not open: kept aside");
                refused.add(record);
            }
        }
        try {
            bring(arrivals, store);
        } catch (Unacceptable oneOfThem) {
            for (Arrival arrival : arrivals) {
                try {
                    bring(List.of(arrival), store);
                } catch (Unacceptable thisOne) {
                    LOG.log(System.Logger.Level.ERROR, "The database refuses a record of the journal: kept aside");
                    refused.add(JournalRecord.sealed(arrival, secrets));
                }
            }
        }
        synchronized (this) {
            if (!refused.isEmpty()) {
                aside.append(refused);
            }
            journal.settle(records.size());
            arrivals.forEach(arrival -> digests.remove(arrival.submission().key()));
        }
        return records.size();
    }

    private static void bring(List<Arrival> arrivals, IntakeStore store) {
        if (arrivals.isEmpty()) {
            return;
        }
        List<IntakeStore.Outcome> outcomes = store.store(arrivals);
        for (int i = 0; i < outcomes.size(); i++) {
            Arrival again = arrivals.get(i);
            if (outcomes.get(i).fate() == IntakeStore.Fate.OTHER_CONTENT) {
                // stored before the database went away, then sent again with other words: neither is lost
                store.store(List.of(new Arrival(again.submission().underAnotherKey(), again.at(), again.receiptKey())));
            } else if (outcomes.get(i).receiptKey() != again.receiptKey()) {
                // the key was replaced between the two: the number that was told last is the one they have
                store.renumber(again);
            }
        }
    }

    private void remember(Arrival arrival) {
        digests.put(
                arrival.submission().key(),
                new Kept(digest(arrival.submission().sent(), arrival.receiptKey()), arrival.receiptKey()));
    }

    private byte[] digest(String sent, int receiptKey) {
        return Arrays.copyOf(Submission.digest(sent, secrets.receipts().under(receiptKey)), KEPT_OF_DIGEST);
    }

    /** All records that wait, then all that are kept aside. */
    synchronized List<byte[]> records() throws IOException {
        open();
        List<byte[]> all = new ArrayList<>(journal.oldest(journal.size()));
        all.addAll(aside.oldest(aside.size()));
        return all;
    }

    /** Puts other records in the place of those that are kept aside: the same ones, sealed anew. */
    synchronized void replaceAside(UnaryOperator<List<byte[]>> anew) throws IOException {
        open();
        List<byte[]> kept = aside.oldest(aside.size());
        if (!kept.isEmpty()) {
            aside.append(anew.apply(kept));
            aside.settle(kept.size());
        }
    }

    @PreDestroy
    synchronized void close() throws IOException {
        if (journal != null) {
            journal.close();
            journal = null;
        }
        if (aside != null) {
            aside.close();
            aside = null;
        }
    }
}
