package fr.vigie.evidence.custody;

import java.util.List;

/**
 * The proof that something was deposited and counted: digests only, nothing that betrays who holds it.
 *
 * @param format what the leaf covers: 1 the words alone, 2 the facts that are counted as well
 * @param content the SHA-256, in hexadecimal, of what was deposited: with format 1 the words as they were first sent, in
 *     UTF-8; with format 2 the file that {@link Custody#content} gives
 * @param nonce random bytes that keep others from guessing the content, in hexadecimal
 * @param leaf the hash of the leaf: SHA-256 of a byte 0, then of {@code vigie-depot-} and the format, the nonce and the
 *     content, each on a line of its own
 * @param index its place among all deposits, from 0; null until the week is over
 * @param size how many deposits the published tree has; null until then
 * @param root the published root; null until then
 * @param week the week whose root that is; null until then
 * @param path what leads from the leaf to the root, nearest first; empty until then
 * @param signature over {@link #statement}, CMS in DER, in Base64
 * @param certificates of who signed, in PEM
 */
public record Deposit(
        int format,
        String content,
        String nonce,
        String leaf,
        Integer index,
        Integer size,
        String root,
        String week,
        List<String> path,
        String signature,
        String certificates) {

    /** What is signed. */
    static String statement(int format, String leaf) {
        return "vigie-depot-" + format + " " + leaf;
    }
}
