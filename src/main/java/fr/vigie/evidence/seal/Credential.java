package fr.vigie.evidence.seal;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;

/**
 * A private key with its certificate and those of the authorities above it, the root last.
 *
 * @param key the private key
 * @param chain its own certificate first; at least one
 */
record Credential(PrivateKey key, List<X509Certificate> chain) {

    Credential {
        chain = List.copyOf(chain);
    }

    X509Certificate certificate() {
        return chain.get(0);
    }

    /** The certificate to trust: the last of the chain. */
    X509Certificate root() {
        return chain.get(chain.size() - 1);
    }

    /** The certificates that travel with a signature: all but the root, which whoever verifies has to trust by themselves. */
    List<X509Certificate> travelling() {
        return chain.size() == 1 ? chain : chain.subList(0, chain.size() - 1);
    }

    boolean isValid(Instant at) {
        return chain.stream()
                .allMatch(certificate -> !Date.from(at).before(certificate.getNotBefore())
                        && !Date.from(at).after(certificate.getNotAfter()));
    }

    /** The SHA-256 of the certificate, in hexadecimal. */
    String fingerprint() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(certificate().getEncoded()));
        } catch (NoSuchAlgorithmException | CertificateEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] pem(Object... objects) {
        StringWriter text = new StringWriter();
        try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
            for (Object object : objects) {
                writer.writeObject(object);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
