package fr.vigie.evidence.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;

/**
 * Asks an authority when something existed: the one at an address, one of this installation's own for a demonstration, or
 * none, in which case there is no time-stamp and whoever shows the seal says so.
 */
final class TimeStamping {

    /** The authority's name for the one that Vigie plays itself. */
    static final String LOCAL = "local";

    private static final ASN1ObjectIdentifier POLICY = new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1");
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final int LARGEST = 1 << 20;

    private final String authority;
    private final Path trusted;
    private final SealKeys keys;

    /**
     * @param authority an address, {@link #LOCAL}, or empty for none
     * @param trusted a PEM file with the authority's root certificate, to travel with what it stamped; null for none
     */
    TimeStamping(String authority, Path trusted, SealKeys keys) {
        this.authority = authority;
        this.trusted = trusted;
        this.keys = keys;
    }

    /** {@code VIGIE_TSA_URL} and {@code VIGIE_TSA_CA}; a demonstration stamps itself where nothing is said. */
    static TimeStamping ofEnvironment(SealKeys keys) {
        String url = System.getenv().getOrDefault("VIGIE_TSA_URL", "").strip();
        String ca = System.getenv().getOrDefault("VIGIE_TSA_CA", "").strip();
        boolean demonstration =
                !System.getenv().getOrDefault("VIGIE_START", "production").equals("production");
        return new TimeStamping(url.isEmpty() && demonstration ? LOCAL : url, ca.isEmpty() ? null : Path.of(ca), keys);
    }

    /** Whether there is an authority. */
    boolean isConfigured() {
        return !authority.isEmpty();
    }

    /** Whether the authority is this installation itself, and thus proves nothing to strangers. */
    boolean isLocal() {
        return authority.equals(LOCAL);
    }

    /**
     * The moment at which something existed; empty when there is no authority.
     *
     * @param now what the clock says, for the authority that Vigie plays
     * @throws SealFault when there is one and it gives no good answer
     */
    Optional<TimeStamp> of(byte[] content, Instant now) throws SealFault {
        if (!isConfigured()) {
            return Optional.empty();
        }
        try {
            TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
            generator.setCertReq(true);
            TimeStampRequest request = generator.generate(
                    TSPAlgorithms.SHA256,
                    MessageDigest.getInstance("SHA-256").digest(content),
                    new BigInteger(64, new SecureRandom()));
            byte[] answer = isLocal() ? own(request, now) : asked(request);
            TimeStampResponse response = new TimeStampResponse(answer);
            response.validate(request);
            if (response.getTimeStampToken() == null) {
                throw new SealFault(SealFault.Kind.AUTHORITY, "refused: " + response.getStatusString(), null);
            }
            return Optional.of(checked(response, answer));
        } catch (TSPException
                | IOException
                | GeneralSecurityException
                | OperatorCreationException
                | IllegalArgumentException e) {
            throw new SealFault(SealFault.Kind.AUTHORITY, "no time-stamp: " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SealFault(SealFault.Kind.AUTHORITY, "interrupted", e);
        }
    }

    /** The certificate to trust for the time-stamps, in PEM; empty when none is known. */
    Optional<byte[]> root(Instant now) throws SealFault {
        if (isLocal()) {
            return Optional.of(Credential.pem(keys.timeStamps(now).root()));
        }
        if (trusted == null || authority.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readAllBytes(trusted));
        } catch (IOException e) {
            throw new SealFault(SealFault.Kind.AUTHORITY, "VIGIE_TSA_CA can't be read", e);
        }
    }

    private static TimeStamp checked(TimeStampResponse response, byte[] answer)
            throws TSPException, OperatorCreationException, GeneralSecurityException, SealFault {
        var token = response.getTimeStampToken();
        X509CertificateHolder signer = token.getCertificates().getMatches(null).stream()
                .filter(token.getSID()::match)
                .findFirst()
                .orElseThrow(
                        () -> new SealFault(SealFault.Kind.AUTHORITY, "the time-stamp brings no certificate", null));
        token.validate(new JcaSimpleSignerInfoVerifierBuilder().build(signer));
        return new TimeStamp(
                answer,
                token.getTimeStampInfo().getGenTime().toInstant(),
                signer.getSubject().toString());
    }

    private byte[] asked(TimeStampRequest request) throws IOException, InterruptedException, SealFault {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        HttpResponse<java.io.InputStream> answer = client.send(
                HttpRequest.newBuilder(URI.create(authority))
                        .timeout(PATIENCE)
                        .header("Content-Type", "application/timestamp-query")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(request.getEncoded()))
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (var body = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new SealFault(SealFault.Kind.AUTHORITY, "the authority answers " + answer.statusCode(), null);
            }
            return body.readNBytes(LARGEST);
        }
    }

    private byte[] own(TimeStampRequest request, Instant now)
            throws SealFault, TSPException, OperatorCreationException, GeneralSecurityException, IOException {
        Credential credential = keys.timeStamps(now);
        TimeStampTokenGenerator tokens = new TimeStampTokenGenerator(
                new JcaSimpleSignerInfoGeneratorBuilder()
                        .build("SHA256withRSA", credential.key(), credential.certificate()),
                new JcaDigestCalculatorProviderBuilder()
                        .build()
                        .get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
                POLICY);
        tokens.addCertificates(new JcaCertStore(credential.travelling()));
        return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED)
                .generate(request, new BigInteger(64, new SecureRandom()), Date.from(now))
                .getEncoded();
    }
}
