package fr.vigie.statement.capture;

import fr.vigie.statement.capture.archive.ArchivedPage;
import java.util.List;

/**
 * A file that lies in the {@link CaptureFolder}.
 *
 * @param type what its content is
 * @param bytes its length
 * @param sha256 the digest of its bytes, which also is its name there
 * @param pages the pages that it holds by its own account; empty for what is no archive
 */
record StoredFile(CaptureType type, long bytes, byte[] sha256, List<ArchivedPage> pages) {}
