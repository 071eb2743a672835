package fr.vigie.statement.capture.archive;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;

/**
 * A page in an archive.
 *
 * @param url what was asked for ({@code WARC-Target-URI})
 * @param archivedAt when ({@code WARC-Date})
 */
@Embeddable
public record ArchivedPage(
        String url, @Column(name = "archived_at") Instant archivedAt) {}
