package fr.vigie.testimony;

import fr.vigie.crypto.Envelope;
import fr.vigie.crypto.KeyedHash;
import fr.vigie.crypto.Keyring;
import jakarta.enterprise.context.ApplicationScoped;

/** The keys of this room: for receipts, for the original words, for contact data, for the journal. Each opens one thing only. */
@ApplicationScoped
public class Secrets {

    static final String TEXT = "testimony-text";
    static final String CONTACT = "testimony-contact";

    static final String JOURNAL = "testimony-journal";

    // One version for ever: rotating it would cut every witness off from their page.
    private final KeyedHash receipts;
    private final Envelope texts;
    private final Envelope contacts;
    private final Envelope journal;

    public Secrets() {
        this(Keyring.ofEnvironment());
    }

    Secrets(Keyring keyring) {
        receipts = new KeyedHash(keyring.key("receipt", firstVersion(keyring, "receipt")));
        texts = new Envelope(keyring, TEXT);
        contacts = new Envelope(keyring, CONTACT);
        journal = new Envelope(keyring, JOURNAL);
    }

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

    Envelope journal() {
        return journal;
    }
}
