package fr.vigie.evidence.seal;

import java.io.IOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes the certificates of an installation that has bought none: an authority of its own, and what it vouches for. */
final class CertificateMaking {

    private static final int BITS = 3072;
    private static final String ALGORITHM = "SHA256withRSA";

    /** What a certificate is for. */
    enum Purpose {
        /** Vouches for the two others. */
        AUTHORITY(Period.ofYears(20)),
        /** Signs packs. */
        SEAL(Period.ofYears(3)),
        /** Says when, in a demonstration. */
        TIME_STAMPS(Period.ofYears(10));

        private final Period validity;

        Purpose(Period validity) {
            this.validity = validity;
        }
    }

    private CertificateMaking() {}

    /** A new authority. */
    static Credential authority(String name, Instant from) throws SealFault {
        return make(Purpose.AUTHORITY, name, from, null);
    }

    /** A new certificate for a purpose, vouched for by an authority. */
    static Credential issued(Purpose purpose, String name, Instant from, Credential authority) throws SealFault {
        return make(purpose, name, from, authority);
    }

    private static Credential make(Purpose purpose, String name, Instant from, Credential authority) throws SealFault {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(BITS);
            KeyPair pair = generator.generateKeyPair();
            X500Name subject = new X500NameBuilder()
                    .addRDN(BCStyle.C, "FR")
                    .addRDN(BCStyle.O, "Vigie")
                    .addRDN(BCStyle.CN, name)
                    .build();
            X500Name issuer = authority == null
                    ? subject
                    : X500Name.getInstance(
                            authority.certificate().getSubjectX500Principal().getEncoded());
            Instant until = from.atZone(ZoneOffset.UTC).plus(purpose.validity).toInstant();
            X509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(
                    issuer, serial(), Date.from(from), Date.from(until), subject, pair.getPublic());
            extend(
                    builder,
                    purpose,
                    pair.getPublic(),
                    authority == null
                            ? pair.getPublic()
                            : authority.certificate().getPublicKey());
            X509Certificate certificate = new JcaX509CertificateConverter()
                    .getCertificate(builder.build(new JcaContentSignerBuilder(ALGORITHM)
                            .build(authority == null ? pair.getPrivate() : authority.key())));
            List<X509Certificate> chain = new ArrayList<>(List.of(certificate));
            if (authority != null) {
                chain.addAll(authority.chain());
            }
            return new Credential(pair.getPrivate(), chain);
        } catch (GeneralSecurityException | OperatorCreationException | IOException e) {
            throw new SealFault(SealFault.Kind.KEYS, "a certificate can't be made", e);
        }
    }

    private static void extend(X509v3CertificateBuilder builder, Purpose purpose, PublicKey own, PublicKey issuers)
            throws GeneralSecurityException, IOException {
        JcaX509ExtensionUtils keys = new JcaX509ExtensionUtils();
        boolean authority = purpose == Purpose.AUTHORITY;
        add(builder, Extension.basicConstraints, true, new BasicConstraints(authority));
        add(
                builder,
                Extension.keyUsage,
                true,
                new KeyUsage(
                        authority
                                ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                                : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
        if (purpose == Purpose.TIME_STAMPS) {
            add(builder, Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        add(builder, Extension.subjectKeyIdentifier, false, keys.createSubjectKeyIdentifier(own));
        add(builder, Extension.authorityKeyIdentifier, false, keys.createAuthorityKeyIdentifier(issuers));
    }

    private static void add(
            X509v3CertificateBuilder builder, ASN1ObjectIdentifier id, boolean critical, ASN1Encodable value)
            throws IOException {
        builder.addExtension(id, critical, value);
    }

    private static BigInteger serial() {
        return new BigInteger(120, new SecureRandom()).setBit(119);
    }
}
