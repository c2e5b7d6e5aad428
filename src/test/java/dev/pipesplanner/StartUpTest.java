package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What a process of its own loads and says.
final class StartUpTest {

    @TempDir Path folder;

    @Test
    void aComparisonLoadsNothingOfTheSdkAndARefreshDoes() throws Exception {
        List<String> compare = classesOf("compare", "--sample", "worked-example");
        List<String> list = classesOf("prices", "list", "--prices", "newest");
        List<String> refresh = classesOf("prices", "refresh", "us-east-1");

        assertThat(compare).filteredOn(StartUpTest::isSdk).isEmpty();
        assertThat(list).filteredOn(StartUpTest::isSdk).isEmpty();
        // the measure measures: looking for credentials alone takes this many
        assertThat(refresh).filteredOn(StartUpTest::isSdk).hasSizeGreaterThan(80);
    }

    @Test
    void withoutCredentialsItSaysSoAndWhatToDo() throws Exception {
        assertThat(refusal("", "prices", "refresh", "us-east-1"))
                .startsWith("3 There are no AWS credentials to get prices with.\nSet")
                .contains("prices import")
                .doesNotContain("\tat ");
        assertThat(folder.resolve("pipes-planner")).doesNotExist();
    }

    @Test
    void aProfileThatIsNotThereIsNamed() throws Exception {
        assertThat(refusal("", "prices", "refresh", "us-east-1", "--profile", "prdo"))
                .startsWith("3 The profile (prdo) has no usable AWS credentials.");
    }

    @Test
    void aDamagedConfigurationIsNamed() throws Exception {
        assertThat(refusal("garbage\n", "prices", "refresh", "us-east-1"))
                .startsWith("3 The AWS configuration cannot be read: Expected a profile")
                .contains("on line 1.\nCorrect config");
    }

    /// The exit code and message of a command without credentials, under an AWS configuration.
    private String refusal(String config, String... command) throws Exception {
        ProcessBuilder builder = JavaProcess.with().command(command);
        AwsAccess.forget(builder.environment(), folder);
        Path file = Files.writeString(folder.resolve("config"), config);
        builder.environment().put("AWS_CONFIG_FILE", file.toString());
        Process process = builder.redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() + " " + said;
    }

    private List<String> classesOf(String... command) throws Exception {
        Path log = folder.resolve("classes.log");
        ProcessBuilder builder =
                JavaProcess.with("-Xlog:class+load:file=" + log + ":none").command(command);
        AwsAccess.forget(builder.environment(), folder);
        Process process =
                builder.redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        process.waitFor();
        List<String> classes = Files.readAllLines(log);
        Files.delete(log);
        return classes;
    }

    private static boolean isSdk(String line) {
        return line.startsWith("software.amazon.");
    }
}
