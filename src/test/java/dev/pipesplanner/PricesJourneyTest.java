package dev.pipesplanner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pipesplanner.aws.ListedProducts;
import dev.pipesplanner.aws.PriceListServer.Fault;
import dev.pipesplanner.ui.PlannerWindow;
import dev.pipesplanner.ui.WindowTest;
import dev.pipesplanner.ui.services.Memory;
import dev.pipesplanner.ui.session.Background;

import javafx.event.ActionEvent;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.text.Text;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// Through the Prices screen: refresh, a failing service, cancel, what changed, age limits.
class PricesJourneyTest extends WindowTest {

    private final Memory memory = Memory.forgetful();
    private PricesWindow prices;
    private Path cache;

    @Override
    protected PlannerWindow open(Background work) throws IOException {
        cache = Files.createTempDirectory("prices-journey");
        // a book of the user that a disk has damaged; no sample uses its region
        Path damaged = Files.createDirectories(cache.resolve("prices")).resolve("eu-west-3.json");
        Files.writeString(damaged, "{");
        prices = new PricesWindow(cache.resolve("prices"), memory, places);
        return prices.open(work);
    }

    @AfterEach
    void end() {
        prices.close();
    }

    private List<String> badgeColors() {
        return lookup("#priceAge").query().getStyleClass().stream()
                .filter(List.of("neutral", "accent", "success", "warning", "danger")::contains)
                .toList();
    }

    @Test
    void aRefreshShowsItsServicesWhatChangedAndWhatItDoesToThePlan() throws Exception {
        final String before = text("headline");
        assertThat(text("priceAge")).isEqualTo("Pipes requests of 2026-06, aging · refresh");
        assertThat(badgeColors()).containsExactly("accent");
        openSheet();

        press("refreshPrices");

        assertThat(text("pricesMessage"))
                .isEqualTo("us-east-1: 30 rates are up to date, 30 of them changed");
        assertThat(cells("services")).contains("us-east-1 | AmazonECS | ✓ done | 5 of 5 prices");
        assertThat(cells("changes"))
                .contains("fargate-x86-vcpu-hour | 0.04048 | 0.036432 | −10.00 %");
        assertThat(cells("effects"))
                .startsWith(
                        "dev · Pipes | $4.59 | $4.13 | prices −10.00 % | dev · Service | $31.31 |"
                                + " $2");
        assertThat(text("priceAge")).isEqualTo("Prices confirmed 2026-11-24");
        assertThat(badgeColors()).containsExactly("neutral");
        assertThat(text("headline")).isNotEqualTo(before);
    }

    @Test
    void anyTwoBooksOfTheRegionCanBeCompared() throws Exception {
        openSheet();
        assertThat(moments("compareFrom"))
                .containsExactly("bundled, confirmed 2026-09-30", "in force");
        press("refreshPrices");
        assertThat(text("pricesMessage")).startsWith("us-east-1: 30 rates");
        assertThat(moments("compareFrom"))
                .containsExactly("bundled, confirmed 2026-09-30", "2026-11-24", "in force");

        choose("compareFrom", "2026-11-24");
        assertThat(text("pricesMessage"))
                .isEqualTo("Nothing changed in us-east-1, from 2026-11-24 to in force");
        assertThat(cells("changes")).isEmpty();

        choose("compareFrom", "bundled, confirmed 2026-09-30");
        assertThat(text("pricesMessage"))
                .isEqualTo(
                        "What changed in us-east-1, from bundled, confirmed 2026-09-30 to in"
                                + " force");
        assertThat(cells("changes"))
                .contains("fargate-x86-vcpu-hour | 0.04048 | 0.036432 | −10.00 %");
        assertThat(cells("effects")).startsWith("dev · Pipes | $4.59 | $4.13 | prices −10.00 %");

        choose("compareTo", "bundled, confirmed 2026-09-30");
        choose("compareFrom", "in force");
        assertThat(text("pricesMessage"))
                .endsWith("from in force to bundled, confirmed 2026-09-30");
        assertThat(cells("changes"))
                .contains("fargate-x86-vcpu-hour | 0.036432 | 0.04048 | +11.11 %");
    }

    @Test
    void aDamagedFileOfTheHistoryIsSaid() throws Exception {
        Path past = Files.createDirectories(cache.resolve("prices/history/us-east-1"));
        Files.writeString(past.resolve("2026-11-01T101500.json"), "{");
        Files.writeString(past.resolve("2026-13-45T101500.json"), "{");
        openSheet();

        assertThat(moments("compareFrom"))
                .containsExactly("bundled, confirmed 2026-09-30", "2026-11-01", "in force");
        choose("compareFrom", "2026-11-01");

        assertThat(text("pricesMessage")).contains("2026-11-01T101500.json", "This is not JSON");
    }

    @Test
    void severalRegionsAreToldApartAndOneThatIsDoneStays() throws Exception {
        prices.server.serve(ListedProducts.ofRegion("eu-west-1", "0.8"));
        interact(() -> lookup("#region").queryAs(ComboBox.class).setValue("eu-west-1"));
        openSheet();

        press("refreshPrices");
        assertThat(text("pricesMessage"))
                .contains("us-east-1: 30 rates", "eu-west-1: 30 rates are up to date, 30");
        assertThat(cells("changes"))
                .contains(
                        "eu-west-1 · fargate-x86-vcpu-hour | 0.04048 | 0.032384 | −20.00 %",
                        "us-east-1 · fargate-x86-vcpu-hour | 0.04048 | 0.036432 | −10.00 %");
        assertThat(cells("effects")).contains("dev · Pipes", "prod · Pipes");
    }

    @Test
    void whatWasDoneBeforeACancelIsShown() throws Exception {
        prices.server.serve(ListedProducts.ofRegion("eu-west-1", "0.8"));
        interact(() -> lookup("#region").queryAs(ComboBox.class).setValue("eu-west-1"));
        openSheet();
        prices.server.stallAfter("AmazonECS", 1, 15_000);

        meanwhile(() -> {
            press("refreshPrices");
            rest.until(
                    "in the second region",
                    () ->
                            cells("services").contains("us-east-1 | AmazonSQS | ✓ done")
                                    || cells("services")
                                            .contains("us-east-1 | AWSQueueService | ✓ done"));
            press("cancelRefresh");
        });

        assertThat(text("pricesMessage"))
                .startsWith("The refresh was canceled")
                .contains("eu-west-1: 30 rates are up to date, 30 of them changed")
                .doesNotContain("us-east-1:");
        assertThat(progress().getProgress())
                .as("one region and most of the other")
                .isBetween(0.5, 1.0);
        assertThat(cells("changes"))
                .contains("fargate-x86-vcpu-hour | 0.04048 | 0.032384 | −20.00 %");
        assertThat(cache.resolve("prices/eu-west-1.json")).exists();
        assertThat(cache.resolve("prices/us-east-1.json")).doesNotExist();
    }

    @Test
    void theComparisonBehindTheSheetFollows() throws Exception {
        action("page.compare");
        final String before = compared();
        openSheet();

        press("refreshPrices");
        assertThat(text("pricesMessage")).startsWith("us-east-1: 30 rates");

        assertThat(compared()).isNotEqualTo(before);
    }

    @Test
    void aFailingServiceIsShownAndItsOldRatesStay() throws Exception {
        prices.server.fail(
                "AmazonECR",
                new Fault.Other("application/x-amz-json-1.1", "{\"PriceList\":[\"{\"]}"));
        openSheet();

        press("refreshPrices");

        assertThat(text("pricesMessage"))
                .startsWith("us-east-1: 29 rates")
                .contains("These keep their old rates\necr-storage-gb-month: AmazonECR: a product");
        assertThat(cells("services"))
                .contains("AmazonECR | ✗ failed | AmazonECR: a product in the");
        assertThat(lookup("#pricesMessage").query().getStyleClass()).contains("danger-text");
    }

    @Test
    void aCancelledRefreshLeavesTheOldPrices() throws Exception {
        final String before = text("headline");
        prices.server.fail("AmazonECS", new Fault.Stall(15_000));
        openSheet();

        meanwhile(() -> {
            press("refreshPrices");
            rest.until("done with a service", () -> cells("services").contains("✓ done"));
            assertThat(cells("services")).contains("us-east-1 | AmazonECS | asked");
            assertThat(progress().isVisible()).isTrue();
            assertThat(progress().getProgress()).isBetween(0.1, 0.9);
            press("cancelRefresh");
        });

        assertThat(text("pricesMessage")).startsWith("The refresh was canceled");
        assertThat(button("refreshPrices").isDisabled()).isFalse();
        assertThat(progress().isVisible()).isFalse();
        assertThat(text("headline")).isEqualTo(before);
        assertThat(cache.resolve("prices/us-east-1.json")).doesNotExist();
    }

    @Test
    void credentialsThatHaveExpiredAreSaidWithTheWayOut() throws Exception {
        prices.server.failAll(new Fault.Error(400, "ExpiredTokenException"));
        openSheet();

        press("refreshPrices");

        assertThat(text("pricesMessage"))
                .startsWith("The AWS credentials have expired.")
                .contains("Log in again")
                .endsWith("The old prices stay in force.");
    }

    @Test
    void aDamagedBookOfTheUserIsNamedAndTheBundledOneIsInForce() {
        interact(() -> lookup("#region").queryAs(ComboBox.class).setValue("eu-west-3"));
        openSheet();

        assertThat(text("pricesSource"))
                .startsWith("The bundled prices are used, because your own cannot be read. ")
                .contains("eu-west-3.json, line 1: This is not JSON");
        assertThat(text("headline")).isNotBlank();
    }

    @Test
    void privateRatesLieOverAllPricesUntilTheyAreRemoved() throws Exception {
        final String listed = text("headline");
        Path file = cache.resolve("rates.json");
        Files.writeString(
                file,
                "{ \"formatVersion\": 1, \"name\": \"Our contract\","
                        + " \"rates\": [ { \"discountPercent\": 50 } ] }");
        openSheet();
        assertThat(text("privateRates")).startsWith("No private rates");
        assertThat(button("removeRates").isDisabled()).isTrue();

        places.choose(file);
        press("chooseRates");
        assertThat(text("headline")).isNotEqualTo(listed);
        assertThat(text("privateRates")).isEqualTo("Private rates: Our contract (" + file + ")");
        assertThat(memory.get("prices.rates", "")).isEqualTo(file.toString());
        press("refreshPrices");
        assertThat(text("pricesMessage")).startsWith("us-east-1: 30 rates");
        assertThat(cells("effects")).startsWith("dev · Pipes | $2.29 | $2.06 | prices −10.");
        action("bill.pipes");
        assertThat(lookup(".sheet .label").queryAllAs(Label.class))
                .anyMatch(
                        label -> label.getText().contains("private discount 50 % of Our contract"));

        openSheet();
        Files.writeString(file, "{");
        press("chooseRates");
        assertThat(text("pricesMessage")).contains("rates.json, line 1");
        assertThat(text("privateRates")).startsWith("Private rates: Our contract");

        press("removeRates");
        assertThat(text("privateRates")).startsWith("No private rates");
        assertThat(memory.get("prices.rates", "x")).isEmpty();
    }

    @Test
    void theProfileIsAskedForAndRemembered() throws Exception {
        openSheet();
        interact(() -> lookup("#awsEndpoint").queryAs(TextField.class).setText("mars"));

        press("refreshPrices");
        assertThat(text("pricesMessage")).contains("endpoint in the region (mars)");
        assertThat(memory.get("prices.endpoint", "")).isEqualTo("mars");

        interact(() -> {
            lookup("#awsEndpoint").queryAs(TextField.class).setText("");
            lookup("#awsProfile").queryAs(TextField.class).setText("nobody");
        });
        press("refreshPrices");
        assertThat(text("pricesMessage")).startsWith("The profile (nobody)");
        assertThat(memory.get("prices.profile", "")).isEqualTo("nobody");
    }

    @Test
    void theAgeLimitsAreThePlannersAndAreRemembered() {
        openSheet();

        type("staleDays", "170");

        assertThat(text("priceAge")).endsWith("of 2026-06, stale · refresh");
        assertThat(badgeColors()).containsExactly("warning");
        assertThat(memory.get("prices.staleDays", "")).isEqualTo("170");

        type("ageingDays", "500");
        assertThat(text("limitsError")).contains("stale after that (170)");
        type("ageingDays", "soon");
        assertThat(text("limitsError")).contains("whole numbers");
        assertThat(memory.get("prices.ageingDays", "")).isEqualTo("90");
    }

    @Test
    void everyTextIsWholeAlsoAtOneAndAHalfTimesTheSize() throws Exception {
        openSheet();
        press("refreshPrices");
        assertThat(text("pricesMessage")).startsWith("us-east-1: 30 rates");
        assertThat(cutOff()).isEmpty();

        zoom(150);
        assertThat(cutOff()).isEmpty();
        Bounds close = onScene(lookup("#closePrices").query());
        assertThat(close.getMaxX()).isLessThan(window.getScene().getWidth());
        assertThat(onScene(lookup("#compareTo").query()).getMaxY())
                .isLessThan(window.getScene().getHeight());
    }

    /// The texts of the sheet that end in dots.
    private List<String> cutOff() {
        interact(() -> {
            window.getScene().getRoot().applyCss();
            window.getScene().getRoot().layout();
        });
        return lookup(".sheet").lookup(".text").queryAllAs(Text.class).stream()
                .filter(Node::isVisible)
                .map(Text::getText)
                .filter(shown -> shown.endsWith("..."))
                .toList();
    }

    private static Bounds onScene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }

    private String compared() {
        return lookup(".compare-total").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining(" "));
    }

    private void openSheet() {
        action("prices");
    }

    @Override
    protected void type(String id, String value) {
        interact(() -> {
            TextField field = lookup("#" + id).queryAs(TextField.class);
            field.setText(value);
            field.fireEvent(new ActionEvent());
        });
    }

    private Button button(String id) {
        return lookup("#" + id).queryAs(Button.class);
    }

    private ProgressBar progress() {
        return lookup("#refreshProgress").queryAs(ProgressBar.class);
    }

    private List<String> moments(String id) {
        return ((ComboBox<?>) lookup("#" + id).query())
                .getItems().stream().map(Object::toString).toList();
    }

    @Override
    protected void choose(String id, String text) {
        interact(() -> {
            ComboBox<?> box = lookup("#" + id).queryAs(ComboBox.class);
            box.getSelectionModel().select(moments(id).indexOf(text));
        });
    }

    @Override
    protected String text(String id) {
        return lookup("#" + id).queryAs(Labeled.class).getText();
    }

    /// The labels of a grid, in the order in which they were added.
    private String cells(String id) {
        return lookup("#" + id).queryAs(GridPane.class).getChildren().stream()
                .map(cell -> ((Label) cell).getText())
                .collect(Collectors.joining(" | "));
    }
}
