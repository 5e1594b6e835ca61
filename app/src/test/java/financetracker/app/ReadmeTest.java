package financetracker.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import financetracker.app.client.OwnDatabase;
import financetracker.events.Command;
import financetracker.events.DomainEvent;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ContextConfiguration;

/** The README is true: its worked example answers what it says, and the table beside it names what there is. */
@SpringBootTest(
        classes = FinanceTracker.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "management.server.port=0"})
@ContextConfiguration(initializers = OwnDatabase.class)
class ReadmeTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    @LocalServerPort
    int port;

    @Test
    void the_worked_example_answers_what_it_says() throws Exception {
        String script = block("sh", 1);
        ProcessBuilder bash = new ProcessBuilder("bash", "-c", script).redirectErrorStream(true);
        bash.environment().put("LEDGER", "http://127.0.0.1:" + port);
        Process process = bash.start();
        String answered = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(withoutIds(answered.strip()))
                .isEqualTo(withoutIds(block("json", 0).strip()));
    }

    @Test
    void the_table_names_every_command_and_event_and_tests_that_exist() throws IOException {
        List<String[]> rows = Files.readAllLines(ROOT.resolve("docs/commands.md")).stream()
                .filter(line -> line.startsWith("| ") && line.split("\\|").length == 5)
                .map(line -> line.split("\\|"))
                .toList();
        assertThat(column(rows, 1)).containsAll(named(Command.class)).doesNotContain("");
        assertThat(column(rows, 2)).containsAll(named(DomainEvent.class));
        Set<String> tests;
        try (Stream<Path> files = Files.walk(ROOT)) {
            tests = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        Set<String> claimed = column(rows, 4);
        claimed.remove("test");
        assertThat(tests).containsAll(claimed);
    }

    @Test
    void it_is_short() throws IOException {
        assertThat(readme().lines().count()).isLessThanOrEqualTo(150);
    }

    private static Set<String> column(List<String[]> rows, int column) {
        Set<String> names = new TreeSet<>();
        for (String[] row : rows) {
            for (String name : row[column].split(",")) {
                names.add(name.strip());
            }
        }
        return names;
    }

    /** Commands that no endpoint sends by itself are not in the table. */
    private static Set<String> named(Class<?> contract) {
        return new ClassFileImporter()
                .importPackages("financetracker.events").stream()
                        .filter(type -> type.isAssignableTo(contract) && !type.isInterface())
                        .map(JavaClass::getSimpleName)
                        .filter(name -> !name.equals("SeedCategories"))
                        .collect(Collectors.toSet());
    }

    private static String block(String language, int number) throws IOException {
        Matcher blocks =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme());
        List<String> found = new ArrayList<>();
        blocks.results().map((MatchResult block) -> block.group(1)).forEach(found::add);
        return found.get(number);
    }

    private static String withoutIds(String text) {
        return UUID.matcher(text).replaceAll("…");
    }

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }
}
