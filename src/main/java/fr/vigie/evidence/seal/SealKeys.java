package fr.vigie.evidence.seal;

import fr.vigie.shared.DataFolder;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;

/**
 * The keys that seal, in the folder of keys: {@code seal.<n>.pem} holds a private key (RSA, not encrypted, readable by the
 * server's account only), its certificate and those of the authorities above it, the root last. The highest number is in
 * use; {@code seal.<n>.revoked} beside a file takes it out of use. Where there is none, Vigie makes an authority of its own
 * ({@code authority.1.pem}) and a certificate under it, and renews that one before it ends: whoever verifies then has to
 * trust the union's own authority.
 */
final class SealKeys {

    static final String SEAL = "seal";
    static final String TIME_STAMPS = "time-stamps";
    private static final String AUTHORITY = "authority";
    private static final int RENEWED_DAYS_BEFORE = 30;
    private static final Pattern FILE = Pattern.compile("([a-z-]+)\\.(\\d{1,6})\\.pem");
    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rw-------");

    private final Path folder;

    SealKeys(Path folder) {
        this.folder = folder;
    }

    /** Those of {@link DataFolder#keys}. */
    static SealKeys ofEnvironment() {
        return new SealKeys(DataFolder.keys());
    }

    /**
     * The key that seals at an instant.
     *
     * @throws SealFault when its certificate isn't valid then, or it can't be read
     */
    Credential seal(Instant at) throws SealFault {
        return current(SEAL, CertificateMaking.Purpose.SEAL, "Vigie, cachet des dossiers de preuves", at);
    }

    /** The key of the time-stamps that Vigie makes for a demonstration. */
    Credential timeStamps(Instant at) throws SealFault {
        return current(TIME_STAMPS, CertificateMaking.Purpose.TIME_STAMPS, "Vigie, horodatage de demonstration", at);
    }

    private synchronized Credential current(String name, CertificateMaking.Purpose purpose, String subject, Instant at)
            throws SealFault {
        try {
            Files.createDirectories(folder);
            TreeMap<Integer, Path> versions = versions(name);
            if (versions.isEmpty()) {
                return issue(name, 1, purpose, subject, at);
            }
            int last = versions.lastKey();
            if (isRevoked(name, last)) {
                return issue(name, last + 1, purpose, subject, at);
            }
            Credential credential = read(versions.get(last));
            boolean own = Files.exists(authorityFile())
                    && credential.root().equals(read(authorityFile()).root());
            if (own
                    && !credential.isValid(at.plusSeconds(RENEWED_DAYS_BEFORE * 86_400L))
                    && at.isAfter(credential.certificate().getNotBefore().toInstant())) {
                return issue(name, last + 1, purpose, subject, at);
            }
            if (!credential.isValid(at)) {
                throw new SealFault(
                        SealFault.Kind.CERTIFICATE, versions.get(last).getFileName() + " is not valid at " + at, null);
            }
            return credential;
        } catch (IOException e) {
            throw new SealFault(SealFault.Kind.KEYS, "the folder of keys can't be used", e);
        }
    }

    private boolean isRevoked(String name, int version) {
        return Files.exists(folder.resolve(name + "." + version + ".revoked"));
    }

    private TreeMap<Integer, Path> versions(String name) throws IOException {
        TreeMap<Integer, Path> versions = new TreeMap<>();
        try (var files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Matcher written = FILE.matcher(file.getFileName().toString());
                if (written.matches() && written.group(1).equals(name)) {
                    versions.put(Integer.valueOf(written.group(2)), file);
                }
            }
        }
        return versions;
    }

    private Path authorityFile() {
        return folder.resolve(AUTHORITY + ".1.pem");
    }

    private Credential issue(String name, int version, CertificateMaking.Purpose purpose, String subject, Instant at)
            throws IOException, SealFault {
        // an hour ahead of the clock, for whoever verifies with a clock that is late
        Instant from = at.minusSeconds(3600);
        if (!Files.exists(authorityFile())) {
            write(authorityFile(), CertificateMaking.authority("Vigie, autorite de cette installation", from));
        }
        Path file = folder.resolve(name + "." + version + ".pem");
        write(file, CertificateMaking.issued(purpose, subject, from, read(authorityFile())));
        return read(file);
    }

    /** Whole or not at all; when another node was faster, its file counts. */
    private void write(Path file, Credential credential) throws IOException {
        Path draft = Files.createTempFile(folder, "new-", ".tmp", PosixFilePermissions.asFileAttribute(OWNER_ONLY));
        List<Object> content = new ArrayList<>(
                List.of(PrivateKeyInfo.getInstance(credential.key().getEncoded())));
        content.addAll(credential.chain());
        Files.write(draft, Credential.pem(content.toArray()), StandardOpenOption.WRITE, StandardOpenOption.DSYNC);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException made) {
            // the other one counts
        } finally {
            Files.delete(draft);
        }
    }

    private static Credential read(Path file) throws SealFault {
        PrivateKey key = null;
        List<X509Certificate> chain = new ArrayList<>();
        try (Reader text = Files.newBufferedReader(file);
                PEMParser parser = new PEMParser(text)) {
            for (Object part = parser.readObject(); part != null; part = parser.readObject()) {
                if (part instanceof PEMKeyPair pair) {
                    key = new JcaPEMKeyConverter().getKeyPair(pair).getPrivate();
                } else if (part instanceof PrivateKeyInfo info) {
                    key = new JcaPEMKeyConverter().getPrivateKey(info);
                } else if (part instanceof X509CertificateHolder certificate) {
                    chain.add(new JcaX509CertificateConverter().getCertificate(certificate));
                }
            }
            if (key == null || chain.isEmpty() || !belong(key, chain.get(0))) {
                throw new SealFault(SealFault.Kind.KEYS, file.getFileName() + ": no key with its certificate", null);
            }
            for (int i = 0; i + 1 < chain.size(); i++) {
                chain.get(i).verify(chain.get(i + 1).getPublicKey());
            }
            return new Credential(key, chain);
        } catch (IOException | GeneralSecurityException e) {
            throw new SealFault(SealFault.Kind.KEYS, file.getFileName() + " can't be read", e);
        }
    }

    private static boolean belong(PrivateKey key, X509Certificate certificate) throws GeneralSecurityException {
        byte[] probe = {1, 2, 3};
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(probe);
        byte[] signed = signature.sign();
        signature.initVerify(certificate.getPublicKey());
        signature.update(probe);
        return signature.verify(signed);
    }
}
