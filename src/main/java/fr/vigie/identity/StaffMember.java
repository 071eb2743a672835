package fr.vigie.identity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** A person who works with Vigie: a login, a role, and for a regional section its académies. */
@Entity
@Table(name = "staff_member")
public class StaffMember {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String login;

    @Column(name = "display_name")
    private String displayName;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(name = "password_hash")
    private String passwordHash;

    private boolean active = true;

    private boolean demonstration;

    @Column(name = "second_factor_asked")
    private boolean secondFactorAsked;

    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "staff_academy", joinColumns = @JoinColumn(name = "staff_id"))
    @Column(name = "academy_code")
    private Set<String> academies = new HashSet<>();

    @Version
    private int version;

    protected StaffMember() {}

    /**
     * Opens an account.
     *
     * @param login lower-cased; 2 to 63 letters, digits, dots, hyphens or underscores
     * @param academies for a regional section at least one académie, for any other role none
     */
    public StaffMember(String login, String displayName, Role role, Set<String> academies, Instant createdAt) {
        this.login = login.toLowerCase(Locale.ROOT);
        this.displayName = displayName;
        this.createdAt = createdAt;
        assign(role, academies);
    }

    /** Gives a role, and its académies when it is a regional section. */
    public void assign(Role role, Set<String> academies) {
        if ((role == Role.SECTION) == academies.isEmpty()) {
            throw fr.vigie.shared.Refused.because("academies", "identity.academies");
        }
        this.role = role;
        this.academies = new HashSet<>(academies);
    }

    /** Gives another name to be greeted by. */
    public void rename(String displayName) {
        this.displayName = displayName;
    }

    /** Sets a new password, given its hash. */
    public void changePassword(String hash) {
        this.passwordHash = hash;
    }

    /** Does without a password: no sign-in by one succeeds. */
    public void dropPassword() {
        this.passwordHash = null;
    }

    /** Asks for a second factor whatever the role, or no longer does. */
    public void askSecondFactor(boolean asked) {
        this.secondFactorAsked = asked;
    }

    /** Whether a second factor is asked of this account, whatever its role. */
    public boolean isSecondFactorAsked() {
        return secondFactorAsked;
    }

    /** Closes the account: it may do nothing more; what it did stays. */
    public void close() {
        this.active = false;
    }

    /** Opens a closed account again. */
    public void reopen() {
        this.active = true;
    }

    void markDemonstration() {
        this.demonstration = true;
    }

    public Long id() {
        return id;
    }

    public String login() {
        return login;
    }

    public String displayName() {
        return displayName;
    }

    public Role role() {
        return role;
    }

    /** The hash of the password; null while none was set, or when the identity provider stands for it. */
    public String passwordHash() {
        return passwordHash;
    }

    public boolean isActive() {
        return active;
    }

    /** Whether this is an account of the demonstration, whose password is printed at the start. */
    public boolean isDemonstration() {
        return demonstration;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public int version() {
        return version;
    }

    /** What the account sees and files for: its académies for a regional section, the whole country otherwise. */
    public Scope scope() {
        return role == Role.SECTION ? Scope.of(academies) : Scope.NATIONAL;
    }
}
