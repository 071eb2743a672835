package fr.vigie.statement.capture;

/**
 * A file that lies in the {@link CaptureFolder}.
 *
 * @param type what its content is
 * @param bytes its length
 * @param sha256 the digest of its bytes, which also is its name there
 */
record StoredFile(CaptureType type, long bytes, byte[] sha256) {}
