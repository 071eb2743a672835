package fr.vigie.evidence.seal;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** Seals what leaves: who signed it, and since when it exists. */
@ApplicationScoped
public class Sealing {

    private final SealKeys keys;
    private final TimeStamping timeStamping;

    /** With the keys and the time-stamping authority that the environment names. */
    public Sealing() {
        this.keys = SealKeys.ofEnvironment();
        this.timeStamping = TimeStamping.ofEnvironment(keys);
    }

    Sealing(SealKeys keys, TimeStamping timeStamping) {
        this.keys = keys;
        this.timeStamping = timeStamping;
    }

    /**
     * What somebody who verifies has to trust.
     *
     * @param certificates the chain of the seal, in PEM, the root last
     * @param root the root alone
     * @param timeStamps the root of the time-stamping authority; null where none is known
     * @param fingerprint the SHA-256 of the seal's certificate
     * @param localTimeStamps whether this installation stamps itself, which proves nothing to strangers
     */
    public record Trust(
            byte[] certificates, byte[] root, byte[] timeStamps, String fingerprint, boolean localTimeStamps) {}

    /** What has to be trusted at a moment. @throws SealFault as {@link #sign} */
    public Trust trust(Instant at) throws SealFault {
        Credential seal = keys.seal(at);
        return new Trust(
                Credential.pem(seal.chain().toArray()),
                Credential.pem(seal.root()),
                timeStamping.root(at).orElse(null),
                seal.fingerprint(),
                timeStamping.isLocal());
    }

    /**
     * A detached signature (CMS, DER).
     *
     * @param at the moment that it bears
     * @throws SealFault when the certificate isn't valid then, or the keys can't be used
     */
    public byte[] sign(byte[] content, Instant at) throws SealFault {
        return CmsSignature.of(content, keys.seal(at), at);
    }

    /** Whether there is an authority to say when. */
    public boolean isStamping() {
        return timeStamping.isConfigured();
    }

    /** A time-stamp; empty where no authority is configured. @throws SealFault when there is one that doesn't answer */
    public Optional<TimeStamp> stamp(byte[] content, Instant now) throws SealFault {
        return timeStamping.of(content, now);
    }
}
