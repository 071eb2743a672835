package fr.vigie.evidence.bag;

/**
 * A file of a bag.
 *
 * @param path from the top of the bag: {@code data/jours.csv}
 * @param bytes its length
 * @param sha256 the digest of its bytes, in hexadecimal
 * @param sha512 the same with SHA-512
 */
public record BaggedFile(String path, long bytes, String sha256, String sha512) {}
