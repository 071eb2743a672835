package fr.vigie.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.DoubleSupplier;

/** The figures of this node since it started: those of Java's machine, and those that rooms register here by name. */
@ApplicationScoped
public class Meters {

    /** Where answers are slow enough to be told apart: from 5 ms, a page of the cache, to 10 s, when people have left. */
    private static final Duration[] STEPS = {
        Duration.ofMillis(5),
        Duration.ofMillis(25),
        Duration.ofMillis(100),
        Duration.ofMillis(250),
        Duration.ofMillis(500),
        Duration.ofSeconds(1),
        Duration.ofSeconds(3),
        Duration.ofSeconds(10)
    };

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    /** The registry itself holds its counters' sources weakly. */
    private final List<DoubleSupplier> sources = new CopyOnWriteArrayList<>();

    private final JvmGcMetrics collections = new JvmGcMetrics();

    @PostConstruct
    void begin() {
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        collections.bindTo(registry);
    }

    @PreDestroy
    void end() {
        collections.close();
        registry.close();
    }

    /** A figure that goes up and down, asked for at each reading. @param name words with dots, the unit last where there is one */
    public void gauge(String name, String description, DoubleSupplier value) {
        Gauge.builder(name, value, DoubleSupplier::getAsDouble)
                .description(description)
                .strongReference(true)
                .register(registry);
    }

    /** A count that only grows while the node runs. */
    public void counter(String name, String description, DoubleSupplier value) {
        sources.add(value);
        FunctionCounter.builder(name, value, DoubleSupplier::getAsDouble)
                .description(description)
                .register(registry);
    }

    /**
     * Notes that an answer was given.
     *
     * @param route one of a bounded set of names
     * @param method GET, POST…, or OTHER
     * @param status of HTTP
     */
    public void answered(String route, String method, int status, Duration time) {
        Timer.builder("vigie.answers")
                .description("answers by what was asked for")
                .tag("route", route)
                .tag("method", method)
                .tag("status", String.valueOf(status))
                .serviceLevelObjectives(STEPS)
                .register(registry)
                .record(time);
    }

    /** All figures, in Prometheus' text format 0.0.4. */
    public String text() {
        return registry.scrape();
    }
}
