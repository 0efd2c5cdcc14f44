package dev.matazu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Hibernate 7.2 keeps what it understood of a native statement under a key. One whose rows are to be of a class never finds
 * its key again: each run is understood anew, and searches all that the runs before have left there.
 */
class NativeStatementsTest {

    private static final Pattern CALL = Pattern.compile("createNativeQuery\\((.*?);", Pattern.DOTALL);
    private static final Pattern ROWS = Pattern.compile("([\\w\\[\\]]+)\\.class\\s*\\)", Pattern.DOTALL);
    private static final List<String> PLAIN = List.of("Object", "Object[]");

    @Test
    void native_statements_give_plain_rows() {
        List<String> others = new ArrayList<>();
        int statements = 0;
        for (Path file : sources()) {
            List<String> calls = CALL.matcher(read(file))
                    .results()
                    .map(call -> call.group(1))
                    .toList();
            statements += calls.size();
            calls.stream()
                    .flatMap(call -> ROWS.matcher(call).results().limit(1))
                    .map(rows -> rows.group(1))
                    .filter(rows -> !PLAIN.contains(rows))
                    .forEach(rows -> others.add(file.getFileName() + ": " + rows));
        }
        assertThat(statements).as("statements found").isGreaterThan(100);
        assertThat(others).isEmpty();
    }

    private static List<Path> sources() {
        return Stream.of("../order-api", "../kitchen-display")
                .map(module -> Path.of(module, "src", "main", "java"))
                .flatMap(NativeStatementsTest::files)
                .toList();
    }

    private static Stream<Path> files(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
