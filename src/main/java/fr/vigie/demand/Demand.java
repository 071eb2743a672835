package fr.vigie.demand;

import fr.vigie.shared.Coded;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What the union asks of somebody, since when, and what was answered: silence is counted from the day it was asked. */
@Entity
public class Demand {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "external_ref")
    private String externalRef;

    @Column(name = "recorded_at")
    private Instant recordedAt;

    @Column(name = "recorded_by")
    private String recordedBy;

    private int position;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] addressees;

    private String text;

    @Column(name = "made_on")
    private LocalDate madeOn;

    private String document;

    @Column(name = "answered_on")
    private LocalDate answeredOn;

    private String answer;

    @Column(name = "closed_on")
    private LocalDate closedOn;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "demand_statement", joinColumns = @JoinColumn(name = "demand_id"))
    @Column(name = "statement_id")
    private Set<Long> statements = new HashSet<>();

    @Version
    private int version;

    /** For the persistence provider. */
    protected Demand() {}

    /** A demand put on record, under the reference of who sent it or null. */
    static Demand made(String reference, DemandFacts facts, String login, Instant at) {
        var demand = new Demand();
        demand.externalRef = reference;
        demand.recordedAt = at;
        demand.recordedBy = login;
        demand.change(facts);
        return demand;
    }

    /** Puts other facts in the place of those on record; the audit trail keeps that it was done. */
    void change(DemandFacts facts) {
        position = facts.position();
        addressees = facts.addressees().stream().map(Addressee::code).toArray(String[]::new);
        text = facts.text();
        madeOn = facts.madeOn();
        document = facts.document();
        answeredOn = facts.answeredOn();
        answer = facts.answer();
        closedOn = facts.closedOn();
        statements.retainAll(facts.statements());
        statements.addAll(facts.statements());
    }

    public Long id() {
        return id;
    }

    /** The reference under which it was imported ({@code Q01}), or null. */
    public String externalRef() {
        return externalRef;
    }

    /** What is asked, and what came of it. */
    public DemandFacts facts() {
        return new DemandFacts(
                position,
                Arrays.stream(addressees)
                        .flatMap(code -> Coded.find(Addressee.class, code).stream())
                        .toList(),
                text,
                madeOn,
                document,
                answeredOn,
                answer,
                closedOn,
                List.copyOf(statements));
    }

    /** Grows with each change, to find out that somebody else was faster. */
    public int version() {
        return version;
    }
}
