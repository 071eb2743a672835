package fr.vigie.testimony;

import fr.vigie.crypto.KeyedHash;
import java.math.BigInteger;
import java.util.Optional;
import java.util.UUID;

/**
 * The number that opens a witness's page: 20 digits, shown in groups of four. The first 19 (63 bits) are drawn by a keyed
 * hash from the form's own random key, so that sending the same form again gives the same number without its being stored
 * anywhere; the last is a check digit that tells most slips of the hand (Luhn).
 *
 * @param digits the 20 digits
 */
public record ReceiptNumber(String digits) {

    private static final BigInteger RANGE = BigInteger.TEN.pow(19);

    public ReceiptNumber {
        if (!digits.matches("\\d{20}") || checkDigit(digits.substring(0, 19)) != digits.charAt(19)) {
            throw new IllegalArgumentException("not a receipt number");
        }
    }

    /** The number that belongs to a form's key. */
    public static ReceiptNumber of(UUID formKey, KeyedHash hash) {
        String body = String.format("%019d", new BigInteger(1, hash.of("receipt/" + formKey)).mod(RANGE));
        return new ReceiptNumber(body + checkDigit(body));
    }

    /** Reads a number as typed, with or without blanks, dots or hyphens; empty when it can't be one. */
    public static Optional<ReceiptNumber> parse(String typed) {
        String digits = typed == null ? "" : typed.replaceAll("[\\s\\u00A0\\u202F.-]", "");
        try {
            return Optional.of(new ReceiptNumber(digits));
        } catch (IllegalArgumentException slip) {
            return Optional.empty();
        }
    }

    /** What is stored of it: a keyed hash. A slow hash would not survive a surge, and the key is outside the database. */
    public byte[] hashed(KeyedHash hash) {
        return hash.of("lookup/" + digits);
    }

    /** The number as shown: {@code 1234 5678 9012 3456 7890}. */
    public String grouped() {
        return digits.replaceAll("(\\d{4})(?=\\d)", "$1 ");
    }

    /** Nothing: a receipt number never gets into a log by accident. */
    @Override
    public String toString() {
        return "ReceiptNumber";
    }

    private static char checkDigit(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            int digit = body.charAt(body.length() - 1 - i) - '0';
            if (i % 2 == 0) {
                digit *= 2;
                digit = digit > 9 ? digit - 9 : digit;
            }
            sum += digit;
        }
        return (char) ('0' + (10 - sum % 10) % 10);
    }
}
