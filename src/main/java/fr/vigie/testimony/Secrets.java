package fr.vigie.testimony;

import fr.vigie.crypto.Envelope;
import fr.vigie.crypto.KeyedHash;
import fr.vigie.crypto.Keyring;
import jakarta.enterprise.context.ApplicationScoped;

/** The keys of this room: for receipts, for the original words, for contact data. Each opens one thing only. */
@ApplicationScoped
public class Secrets {

    static final String TEXT = "testimony-text";
    static final String CONTACT = "testimony-contact";

    private final Keyring keyring = Keyring.ofEnvironment();
    // One version for ever: rotating it would cut every witness off from their page.
    private final KeyedHash receipts = new KeyedHash(keyring.key("receipt", firstVersion(keyring, "receipt")));
    private final Envelope texts = new Envelope(keyring, TEXT);
    private final Envelope contacts = new Envelope(keyring, CONTACT);

    private static int firstVersion(Keyring keyring, String name) {
        keyring.currentVersion(name); // makes it when it is missing
        return 1;
    }

    KeyedHash receipts() {
        return receipts;
    }

    Envelope texts() {
        return texts;
    }

    Envelope contacts() {
        return contacts;
    }
}
