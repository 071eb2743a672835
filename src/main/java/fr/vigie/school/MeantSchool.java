package fr.vigie.school;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.Territories;
import fr.vigie.shared.Refused;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.stream.Collectors;

/**
 * Which school somebody means by a code, or by words that fit one alone in their académie. Whoever testifies need not name
 * one, and must not be kept waiting for it: a directory that doesn't answer within a second is done without.
 */
@ApplicationScoped
public class MeantSchool {

    /** The most characters of what is typed. */
    public static final int LONGEST = 300;

    private static final int TOLD = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @Inject
    Schools schools;

    @Inject
    Territories territories;

    @Resource
    ManagedExecutorService executor;

    /**
     * Reads what was typed: a code anywhere in it ({@code Collège Jean Jaurès, Saint-Chinian (0340064V)}), else words.
     *
     * @param typed not blank
     * @param academyCode without prefix; null when it isn't known either
     * @return the code; a code that the directory doesn't have counts, for its check letter is right. Empty when only the
     *     directory could tell and doesn't answer
     * @throws Refused on {@code school}: a code with a wrong check letter, a school of another académie, words that fit none
     *     or several, which are then named
     */
    public Optional<UaiCode> read(String typed, String academyCode) {
        if (typed.length() > LONGEST) {
            throw Refused.because("school", "school.meant.long", LONGEST);
        }
        Matcher code = UaiCode.WITHIN.matcher(typed);
        if (code.find()) {
            UaiCode uai = code(code.group());
            patiently(() -> schools.find(uai.text()).stream().toList())
                    .ifPresent(found -> found.forEach(school -> refuseElsewhere(school, academyCode)));
            return Optional.of(uai);
        }
        return patiently(() -> schools.like(typed, academyCode))
                .map(found -> new UaiCode(onlyOne(found, typed).uai()));
    }

    private static UaiCode code(String written) {
        try {
            return UaiCode.read(written);
        } catch (Refused refused) {
            throw refused.onField("school");
        }
    }

    private void refuseElsewhere(School school, String academyCode) {
        if (academyCode != null && school.academyCode() != null && !academyCode.equals(school.academyCode())) {
            throw Refused.because("school", "school.meant.elsewhere", school.called(), name(school.academyCode()));
        }
    }

    private School onlyOne(List<School> found, String typed) {
        if (found.isEmpty()) {
            throw Refused.because("school", "school.meant.none", shortened(typed));
        }
        if (found.size() > 1) {
            throw Refused.because(
                    "school",
                    "school.meant.several",
                    found.stream().limit(TOLD).map(School::called).collect(Collectors.joining("\u00a0; ")));
        }
        return found.get(0);
    }

    private String name(String academyCode) {
        return territories.academy(academyCode).map(Academy::name).orElse(academyCode);
    }

    private static String shortened(String typed) {
        String plain = typed.replaceAll("\\p{Cntrl}", " ").strip();
        return plain.length() > 60 ? plain.substring(0, 60) + "…" : plain;
    }

    /** Empty when the directory doesn't answer. */
    private Optional<List<School>> patiently(Callable<List<School>> question) {
        Future<List<School>> answer = null;
        try {
            answer = executor.submit(question);
            return Optional.of(answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException | ExecutionException | RejectedExecutionException silent) {
            if (answer != null) {
                answer.cancel(true);
            }
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
