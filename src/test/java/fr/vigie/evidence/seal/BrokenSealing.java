package fr.vigie.evidence.seal;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Installations whose seal doesn't work, for tests outside this room. */
public final class BrokenSealing {

    private BrokenSealing() {}

    /** One that seals, but has no authority to say when: what it makes depends on nothing but its keys. */
    public static Sealing withoutAuthority(Path keys) {
        return new Sealing(new SealKeys(keys), new TimeStamping("", null, new SealKeys(keys)));
    }

    /** One whose authority answers to nobody. */
    public static Sealing authorityGone(Path keys) throws IOException {
        try (ServerSocket nobody = new ServerSocket(0)) {
            return new Sealing(
                    new SealKeys(keys),
                    new TimeStamping("http://127.0.0.1:" + nobody.getLocalPort() + "/", null, new SealKeys(keys)));
        }
    }

    /** One that bought a certificate which ended years ago. */
    public static Sealing expired(Path keys) throws IOException, SealFault {
        Instant then = Instant.parse("2015-01-01T00:00:00Z");
        Credential authority = CertificateMaking.authority("Une autorite", then);
        Credential old = CertificateMaking.issued(CertificateMaking.Purpose.SEAL, "Ancien", then, authority);
        Files.write(
                keys.resolve("seal.1.pem"),
                Credential.pem(old.key(), old.chain().get(0), old.chain().get(1)));
        return withoutAuthority(keys);
    }
}
