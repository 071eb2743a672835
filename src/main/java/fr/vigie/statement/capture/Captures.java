package fr.vigie.statement.capture;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** All captures, with their files. */
@ApplicationScoped
public class Captures {

    @PersistenceContext
    EntityManager entities;

    @Inject
    CaptureFolder folder;

    void add(Capture capture) {
        entities.persist(capture);
    }

    /** The captures of a statement or an answer, in the order in which they were taken. */
    public List<CaptureRow> of(CaptureOf of) {
        return entities
                .createQuery(
                        "select c from Capture c where c.statementId = :statement or c.rebuttalId = :rebuttal"
                                + " order by c.capturedAt, c.id",
                        Capture.class)
                .setParameter("statement", of.statementId())
                .setParameter("rebuttal", of.rebuttalId())
                .getResultList()
                .stream()
                .map(Capture::row)
                .toList();
    }

    /** One capture. */
    public Optional<CaptureRow> row(long id) {
        return find(id).map(Capture::row);
    }

    /**
     * Opens the file of a capture, to be closed by the caller.
     *
     * @throws IOException when there is no such capture, or its file is gone
     */
    public InputStream open(long id) throws IOException {
        Capture capture = find(id).orElseThrow(() -> new IOException("no capture " + id));
        return folder.open(capture.sha256());
    }

    /** Whether the file of a capture is there and still has its digest. */
    public boolean isIntact(long id) {
        return find(id).filter(capture -> folder.isIntact(capture.sha256())).isPresent();
    }

    private Optional<Capture> find(long id) {
        return Optional.ofNullable(entities.find(Capture.class, id));
    }
}
