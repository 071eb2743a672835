package fr.vigie.metrics.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RoutesTest {

    private final Routes routes = new Routes();

    @Test
    void an_address_counts_under_its_first_part() {
        assertThat(routes.of("/", 200)).isEqualTo("home");
        assertThat(routes.of("/bilans/2021-W14", 200)).isEqualTo("bilans");
        assertThat(routes.of("/api/v1/testimonies/12/decisions", 200)).isEqualTo("api/testimonies");
    }

    @Test
    void addresses_that_somebody_invents_count_together() {
        assertThat(routes.of("/wp-login.php", 404)).isEqualTo(Routes.OTHER);
        routes.of("/temoigner", 200);
        assertThat(routes.of("/temoigner", 503)).isEqualTo("temoigner");
        for (int i = 0; i < 1000; i++) {
            routes.of("/invented-" + i, 200);
        }
        assertThat(routes.of("/invented-999", 200)).isEqualTo(Routes.OTHER);
    }

    @Test
    void the_token_is_the_one_that_was_set_and_none_opens_nothing() {
        assertThat(MetricsServlet.hasToken("Bearer jeton", "jeton")).isTrue();
        assertThat(MetricsServlet.hasToken("Bearer autre", "jeton")).isFalse();
        assertThat(MetricsServlet.hasToken("Bearer ", "")).isFalse();
        assertThat(MetricsServlet.hasToken(null, "jeton")).isFalse();
    }
}
