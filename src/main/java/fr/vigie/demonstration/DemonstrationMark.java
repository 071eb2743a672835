package fr.vigie.demonstration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** What the installation remembers of its demonstration data; pages show a banner from {@code demonstration} on. */
@ApplicationScoped
class DemonstrationMark {

    private static final String SHOWN = "demonstration";
    private static final String COMPLETE = "demonstration_complete";

    @PersistenceContext
    EntityManager entities;

    /**
     * Marks the data as a demonstration, if it may become one.
     *
     * @return whether the week is to be brought in: nothing has come in yet, or its start was cut short
     */
    @Transactional
    public boolean begin() {
        if (has(COMPLETE)) {
            return false;
        }
        if (!has(SHOWN)) {
            if (somethingCameIn()) {
                return false;
            }
            set(SHOWN);
        }
        return true;
    }

    /** Marks the week as complete. */
    @Transactional
    public void finish() {
        set(COMPLETE);
    }

    private boolean somethingCameIn() {
        return (Boolean) entities.createNativeQuery("""
                        select exists (select from testimony) or exists (select from status_report)
                          or exists (select from statement) or exists (select from question)
                        """, Boolean.class).getSingleResult();
    }

    private boolean has(String name) {
        return !entities.createNativeQuery("select value from setting where name = :name and value = 'true'")
                .setParameter("name", name)
                .getResultList()
                .isEmpty();
    }

    private void set(String name) {
        entities.createNativeQuery(
                        "insert into setting (name, value) values (:name, 'true') on conflict (name) do update set value = 'true'")
                .setParameter("name", name)
                .executeUpdate();
    }
}
