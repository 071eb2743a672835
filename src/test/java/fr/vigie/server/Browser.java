package fr.vigie.server;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One Chromium for the whole run, one fresh {@code Page} for each test that asks for it. */
public final class Browser implements ParameterResolver {

    private static final ExtensionContext.Namespace HERE = ExtensionContext.Namespace.create(Browser.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Page.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        var chromium = test.getRoot()
                .getStore(HERE)
                .getOrComputeIfAbsent(RunningChromium.class, key -> new RunningChromium(), RunningChromium.class);
        return test.getStore(HERE).getOrComputeIfAbsent(FreshPage.class, key -> chromium.open(), FreshPage.class).page;
    }

    private static final class RunningChromium implements AutoCloseable {

        private final Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        private final com.microsoft.playwright.Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(executable())
                        .setArgs(List.of("--no-sandbox", "--disable-dev-shm-usage")));

        FreshPage open() {
            return new FreshPage(browser.newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                    .setBaseURL(TestServer.address().toString())
                    .setLocale("fr-FR")
                    .setTimezoneId("Europe/Paris")));
        }

        private static Path executable() {
            return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Chromium is missing: apt-get install chromium"));
        }

        @Override
        public void close() {
            browser.close();
            playwright.close();
        }
    }

    private static final class FreshPage implements AutoCloseable {

        private final BrowserContext context;
        private final Page page;

        FreshPage(BrowserContext context) {
            this.context = context;
            this.page = context.newPage();
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
