package dev.pipesplanner.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the fields of the Lambda design follow from while nobody types them.
class LambdaDesignTest {

    // LAMBDA-MODEL §10, vector 4
    @ParameterizedTest
    @CsvSource({"256, 512, 512", "1024, 2048, 2048", "4096, 8192, 8192", "4096, 16384, 10240"})
    void theFunctionHasTheTasksMemory(String cpu, String memory, int functionMemory) {
        Environment environment = with("task.cpu", cpu, "task.memory", memory);

        assertThat(environment.lambda().memory(environment.task())).isEqualTo(functionMemory);
    }

    @Test
    void aTaskOfMoreMemoryThanAFunctionHasIsTooLarge() {
        Environment large = with("task.cpu", "4096", "task.memory", "16384");
        Environment typed = with("task.memory", "16384", "lambda.memoryMiB", "10240");

        assertThat(large.lambda().isTooSmallFor(large.task())).isTrue();
        assertThat(typed.lambda().isTooSmallFor(typed.task())).isFalse();
    }

    @Test
    void theCodeStartsAsInTheTask() {
        assertThat(with("task.bootSeconds", "7").lambda().initSeconds(task(7))).isEqualTo(7);
        assertThat(with("lambda.initSeconds", "2").lambda().initSeconds(task(7))).isEqualTo(2);
    }

    private static Task task(int bootSeconds) {
        return with("task.bootSeconds", String.valueOf(bootSeconds)).task();
    }

    // LAMBDA-FACTS 50, 52
    @ParameterizedTest
    @CsvSource({"image, 0.5", "zip, 0.2"})
    void anImageTakesLongerToPrepare(String packageType, double seconds) {
        assertThat(with("lambda.packageType", packageType).lambda().preparation())
                .isEqualTo(seconds);
    }

    // LAMBDA-FACTS 28, 32
    @ParameterizedTest
    @CsvSource({"none, 300", "2, 1000"})
    void provisionedPollersRampFaster(String pollers, double perMinute) {
        assertThat(with("lambda.provisionedPollers", pollers).lambda().rampPerMinute())
                .isEqualTo(perMinute);
    }

    // LAMBDA-FACTS 55, 56
    @ParameterizedTest
    @CsvSource({"public-ip, false", "nat-gateway, true", "interface-endpoints, true"})
    void theFunctionIsInTheVpcUnlessTasksHavePublicAddresses(String access, boolean isInVpc) {
        Environment environment = with("network.access", access);

        assertThat(environment.lambda().isInVpc(environment.network())).isEqualTo(isInVpc);
    }

    @Test
    void theLeastPollersAreNotAboveTheMost() {
        assertThat(
                        PlanChecks.of(
                                with(
                                        "lambda.provisionedPollers", "20",
                                        "lambda.provisionedMaxPollers", "10")))
                .containsExactly(
                        new Problem(
                                "lambda.provisionedPollers",
                                "Provisioned pollers (20) must not be above the most provisioned"
                                        + " pollers (10).\nSwap the two."));
    }

    private static Environment with(String... pathsAndValues) {
        Environment environment = Environment.withDefaults("dev");
        for (int i = 0; i < pathsAndValues.length; i += 2) {
            environment =
                    PlanFields.require(pathsAndValues[i])
                            .withText(environment, pathsAndValues[i + 1]);
        }
        return environment;
    }
}
