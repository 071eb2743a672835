package fr.vigie.evidence.dossier;

import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** {@code LISEZMOI.txt}: what lies in the pack, and how to verify it without Vigie. */
public final class ReadMe {

    private ReadMe() {}

    /**
     * The text.
     *
     * @param fingerprint SHA-256 of the certificate that signs
     * @param stamped whether an authority says when
     * @param local whether that authority is this installation itself
     * @param stampRoot whether the pack brings the authority's root certificate
     */
    public static byte[] of(
            Cover cover, Instant signedAt, String fingerprint, boolean stamped, boolean local, boolean stampRoot) {
        String at = String.valueOf(signedAt.getEpochSecond());
        StringBuilder text = new StringBuilder();
        text.append(cover.title().toUpperCase(java.util.Locale.FRENCH)).append("\n\n");
        if (!cover.embargo().isEmpty()) {
            text.append(cover.embargo()).append("\n\n");
        }
        text.append("Période : ")
                .append(cover.period())
                .append("\nDestinataire : ")
                .append(cover.recipient());
        text.append("\nObjet : ").append(cover.purpose()).append("\nFigé le ").append(Cover.moment(cover.asOf()));
        text.append("\n\nCE QU'IL CONTIENT\n");
        text.append("  data/synthese.pdf          une page : cinq chiffres, une phrase, un contact\n");
        text.append("  data/dossier.pdf, .odt     méthode, chronologie, déclarations et réfutations, citations\n");
        text.append(
                "  data/donnees/              tables en CSV, JSON Lines et XLSX ; dictionnaire : datapackage.json\n");
        text.append(
                "  data/captures/, pieces/    copies conservées des sources ; ce que des témoins cités ont joint\n");
        text.append("  data/bilans/               bilans hebdomadaires publiés\n");
        text.append("  cachet/                    cachets, certificats, et la liste de tous les fichiers\n\n");
        text.append("LE VÉRIFIER, SANS VIGIE\n");
        text.append("C'est un sac BagIt 1.0 (RFC 8493). Dans ce dossier :\n\n");
        text.append("  sha256sum --strict -c manifest-sha256.txt\n");
        text.append("  sha256sum --strict -c tagmanifest-sha256.txt\n");
        text.append("  sha512sum --strict -c manifest-sha512.txt\n");
        text.append("  sha512sum --strict -c tagmanifest-sha512.txt\n");
        for (String algorithm : new String[] {"sha256", "sha512"}) {
            String file = "tagmanifest-" + algorithm + ".txt";
            text.append("  openssl cms -verify -binary -inform DER -in ")
                    .append("cachet/")
                    .append(file)
                    .append(".p7s -content ")
                    .append(file);
            text.append(" \\\n    -CAfile cachet/autorite.pem -purpose any -attime ")
                    .append(at)
                    .append(" -out /dev/null\n");
        }
        if (stamped) {
            text.append(
                    "  openssl ts -verify -data tagmanifest-sha256.txt -in cachet/tagmanifest-sha256.txt.tsr \\\n    -CAfile ");
            text.append(stampRoot ? "cachet/horodatage.pem" : "<certificat racine de l'autorité d'horodatage>");
            text.append(" -attime ").append(at).append('\n');
        }
        text.append("\nQu'aucun fichier n'a été ajouté ni retiré, et qu'aucun octet ne suit les cachets :\n\n");
        text.append("  find . -type f | sed 's,^./,,' | LC_ALL=C sort | cmp - cachet/inventaire.txt\n");
        for (String algorithm : new String[] {"sha256", "sha512"}) {
            String seal = "cachet/tagmanifest-" + algorithm + ".txt.p7s";
            text.append("  openssl cms -cmsout -inform DER -in ")
                    .append(seal)
                    .append(" -outform DER | cmp - ")
                    .append(seal)
                    .append('\n');
        }
        if (stamped) {
            text.append("  openssl ts -reply -in cachet/tagmanifest-sha256.txt.tsr -out /dev/stdout 2> /dev/null"
                    + " | cmp - cachet/tagmanifest-sha256.txt.tsr\n");
        }
        text.append(
                "\nToutes ces commandes se taisent ou disent « OK » ou « successful ». Avec les outils de la Bibliothèque du\n"
                        + "Congrès, « bagit.py --validate . » dit de même.\n");
        text.append("L'empreinte SHA-256 du certificat qui signe est\n  ").append(fingerprint);
        text.append("\nComparez-la à celle que le syndicat publie.\n\n");
        text.append("L'HORODATAGE\n");
        if (!stamped) {
            text.append(
                    "Aucune autorité d'horodatage n'est configurée : la date de ce dossier n'est attestée que par sa\n"
                            + "signature.\n");
        } else if (local) {
            text.append(
                    "L'horodatage vient de cette installation elle-même (démonstration) : il montre la forme, et ne\n"
                            + "prouve rien à un tiers.\n");
        } else {
            text.append("Une autorité d'horodatage (RFC 3161) atteste que ce dossier existait à la date dite.\n");
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
