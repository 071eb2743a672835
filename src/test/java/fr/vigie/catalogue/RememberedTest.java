package fr.vigie.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class RememberedTest {

    private String table = "ENT d’hier";
    private boolean down;
    private int readings;
    private long nanos;
    private final Remembered<String> known = new Remembered<>(this::read, read -> !read.isEmpty(), () -> nanos);

    private String read() {
        readings++;
        if (down) {
            throw new IllegalStateException("connection refused");
        }
        return table;
    }

    @Test
    void is_read_once_and_again_after_a_change() {
        assertThat(known.get()).isEqualTo("ENT d’hier");
        assertThat(known.get()).isEqualTo("ENT d’hier");
        assertThat(readings).isEqualTo(1);
        table = "ENT du jour";
        known.forget();
        assertThat(known.get()).isEqualTo("ENT du jour");
        assertThat(known.get()).isEqualTo("ENT du jour");
        assertThat(readings).isEqualTo(2);
    }

    @Test
    void what_was_known_last_holds_while_the_database_is_down_and_is_asked_for_every_two_seconds_only() {
        known.get();
        known.forget();
        down = true;
        assertThat(known.get()).isEqualTo("ENT d’hier");
        assertThat(known.get()).isEqualTo("ENT d’hier");
        assertThat(readings).isEqualTo(2);
        nanos += Duration.ofSeconds(2).toNanos();
        assertThat(known.get()).isEqualTo("ENT d’hier");
        assertThat(readings).isEqualTo(3);
        down = false;
        table = "ENT du jour";
        nanos += Duration.ofSeconds(2).toNanos();
        assertThat(known.get()).isEqualTo("ENT du jour");
    }

    @Test
    void what_was_never_read_is_not_made_up() {
        down = true;
        assertThatThrownBy(known::get).isInstanceOf(IllegalStateException.class);
        down = false;
        assertThat(known.get()).isEqualTo("ENT d’hier");
    }

    @Test
    void empty_tables_are_read_again_until_they_are_filled() {
        table = "";
        assertThat(known.get()).isEmpty();
        table = "ENT du jour";
        assertThat(known.get()).isEqualTo("ENT du jour");
    }

    @Test
    void a_change_while_it_is_being_read_is_not_missed() {
        Remembered<String> changing = new Remembered<>(
                () -> {
                    String before = read();
                    if (readings == 1) {
                        table = "ENT du jour";
                        this.changing.forget();
                    }
                    return before;
                },
                read -> true,
                () -> nanos);
        this.changing = changing;
        assertThat(changing.get()).isEqualTo("ENT d’hier");
        assertThat(changing.get()).isEqualTo("ENT du jour");
    }

    private Remembered<String> changing;
}
