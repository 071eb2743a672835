package fr.vigie.testimony;

import fr.vigie.crypto.SealedFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The journal of this node under its keys; each node has one of its own. What is kept aside is sealed anew. What only waits
 * for the database is left: it leaves the journal as soon as that is back, and is then sealed under the key in use.
 */
@ApplicationScoped
class SealedJournal implements SealedFiles {

    @Inject
    Backlog backlog;

    @Inject
    Secrets secrets;

    SealedJournal() {}

    SealedJournal(Backlog backlog, Secrets secrets) {
        this.backlog = backlog;
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return "journal/";
    }

    @Override
    public String key() {
        return Secrets.JOURNAL;
    }

    @Override
    public Count count(int version) {
        try {
            List<byte[]> records = backlog.records();
            return new Count(
                    records.size(),
                    records.stream()
                            .filter(record -> JournalRecord.keyVersion(record) < version)
                            .count());
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the journal can't be counted", unreadable);
        }
    }

    @Override
    public Resealed reseal(int version) {
        List<Resealed> told = new ArrayList<>();
        try {
            backlog.replaceAside(kept -> {
                List<byte[]> anew = new ArrayList<>();
                for (byte[] record : kept) {
                    anew.add(JournalRecord.keyVersion(record) < version ? anew(record, told) : record);
                }
                return anew;
            });
        } catch (IOException full) {
            throw new UncheckedIOException("what is kept aside can't be sealed anew", full);
        }
        return told.stream().reduce(new Resealed(0, 0), Resealed::and);
    }

    private byte[] anew(byte[] record, List<Resealed> told) {
        try {
            byte[] sealed = JournalRecord.sealed(JournalRecord.unsealed(record, secrets), secrets);
            told.add(new Resealed(1, 0));
            return sealed;
        } catch (RuntimeException | IOException doesNotOpen) {
            told.add(new Resealed(0, 1));
            return record;
        }
    }
}
