package fr.vigie.testimony;

import fr.vigie.crypto.Envelope;
import fr.vigie.crypto.KeyedHashes;
import fr.vigie.crypto.Keyring;
import jakarta.enterprise.context.ApplicationScoped;

/** The keys of this room: for receipts, for the original words, for contact data, for the journal. Each opens one thing only. */
@ApplicationScoped
public class Secrets {

    static final String RECEIPT = "receipt";
    static final String TEXT = "testimony-text";
    static final String CONTACT = "testimony-contact";

    static final String JOURNAL = "testimony-journal";

    private final KeyedHashes receipts;
    private final Envelope texts;
    private final Envelope contacts;
    private final Envelope journal;

    public Secrets() {
        this(Keyring.ofEnvironment());
    }

    Secrets(Keyring keyring) {
        receipts = new KeyedHashes(keyring, RECEIPT);
        texts = new Envelope(keyring, TEXT);
        contacts = new Envelope(keyring, CONTACT);
        journal = new Envelope(keyring, JOURNAL);
    }

    /** Numbers and links that were given out are known under the version that they were made with, for as long as they hold. */
    KeyedHashes receipts() {
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
