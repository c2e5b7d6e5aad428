package dev.pipesplanner;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import dev.pipesplanner.plan.Design;

import java.time.Clock;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/// The walls of the house (DESIGN §3), each with its reason.
@AnalyzeClasses(packages = "dev.pipesplanner", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String[] PLAIN = {
        "reading",
        "plan",
        "meter",
        "usage",
        "simulation",
        "pricing",
        "bill",
        "answer",
        "analysis",
        "advice",
        "terraform",
        "application"
    };

    @ArchTest
    static final ArchRule plainRoomsKnowNoFrameworkAndNoDisk =
            classes()
                    .that()
                    .resideInAnyPackage(rooms(PLAIN))
                    .should()
                    .onlyDependOnClassesThat(
                            resideInAPackage("org.jspecify..")
                                    .or(describe("are in plain rooms", ArchitectureTest::isPlain))
                                    .or(describe("are plain Java", ArchitectureTest::isPlainJava))
                                    .or(resideInAPackage("org.apache.commons.statistics.."))
                                    .or(resideInAPackage("org.apache.commons.numbers..")))
                    .because(
                            "the engine is a library: the window, the terminal and tests share it");

    @ArchTest
    static final ArchRule onlyTheEnginesComputeWithDistributions =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(rooms("usage", "simulation"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.apache.commons.statistics..", "org.apache.commons.numbers..")
                    .because("queueing is modelled in two rooms, which check each other");

    @ArchTest
    static final ArchRule readingSeesNobody =
            sees("reading").because("every room may see it, those too that see no plan");

    @ArchTest
    static final ArchRule metersSeeNobody =
            sees("meter").because("what AWS bills is true without any plan");

    @ArchTest
    static final ArchRule thePlanSeesNoAnswer =
            sees("plan", "reading").because("data flows one way, from the plan to the answer");

    @ArchTest
    static final ArchRule theClosedFormNeverWaitsForASimulation =
            sees("usage", "plan", "meter")
                    .because("usage is physical, and sliders ask it sixty times a second");

    @ArchTest
    static final ArchRule simulationsKnowNoPrices =
            sees("simulation", "plan", "meter", "usage")
                    .because("usage is physical; bill alone joins it with prices");

    @ArchTest
    static final ArchRule pricesKnowOnlyMeters =
            sees("pricing", "meter", "reading").because("a price book is true without any plan");

    @ArchTest
    static final ArchRule billsAskNoQuestions =
            sees("bill", "plan", "meter", "usage", "pricing")
                    .because("answers are made of bills, never the reverse");

    @ArchTest
    static final ArchRule answersAskNoFurther =
            sees("answer", "plan", "meter", "usage", "simulation", "pricing", "bill")
                    .because("analysis and advice ask questions of answers");

    @ArchTest
    static final ArchRule analysisAdvisesNobody =
            sees("analysis", "plan", "meter", "usage", "simulation", "pricing", "bill", "answer")
                    .because("advice may look at an analysis, never the reverse");

    @ArchTest
    static final ArchRule terraformSeesThePlanOnly =
            sees("terraform", "plan", "reading")
                    .because("the export says what is planned, not what it costs");

    @ArchTest
    static final ArchRule designsAreStrangers =
            noClasses()
                    .that(describe("are in a design's room", type -> !designOf(type).isEmpty()))
                    .should(dependOnAnotherDesign())
                    .because("a design is added and read without the others");

    @ArchTest
    static final ArchRule simulationsHideNoThreads =
            noClasses()
                    .that()
                    .resideInAPackage(room("simulation"))
                    .and()
                    .doNotHaveSimpleName("Replications")
                    .and()
                    .doNotHaveSimpleName("ParallelParts")
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching(
                            "java\\.util\\.concurrent\\..*(Executor|Thread|ForkJoin|Future).*")
                    .because(
                            "a result must not depend on threads; replications alone run side by"
                                    + " side");

    @ArchTest
    static final ArchRule onlyTheFacesAskTheApplication =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(rooms("application", "cli", "ui"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage(room("application"))
                    .because("it is what both faces ask, above everything that answers");

    @ArchTest
    static final ArchRule noRoomsInACircle =
            slices().matching("dev.pipesplanner.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("who reads one room must not have to read them all");

    @ArchTest
    static final ArchRule chartsStayInTheirRoom =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(room("chart"), "dev.pipesplanner.ui.chart..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.jfree..", "java.awt..", "org.apache.batik..")
                    .because("another chart library must touch one room");

    @ArchTest
    static final ArchRule jsonStaysAtTheEdge =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(rooms("storage", "aws", "cli", "report"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.fasterxml..")
                    .because("files and pipes are JSON, the engine is not");

    @ArchTest
    static final ArchRule theAwsSdkStaysInItsRoom =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(room("aws"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("software.amazon..")
                    .because("it is large, slow to load, and only prices come from AWS");

    @ArchTest
    static final ArchRule priceListsKnowPricesOnly =
            noClasses()
                    .that()
                    .resideInAPackage(room("aws"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            rooms(
                                    "plan",
                                    "usage",
                                    "bill",
                                    "answer",
                                    "analysis",
                                    "advice",
                                    "terraform",
                                    "application",
                                    "chart",
                                    "storage",
                                    "cli",
                                    "ui"))
                    .because(
                            "a price list says what things cost, not who asks or where it is kept");

    @ArchTest
    static final ArchRule csvStaysAtTheEdge =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(rooms("storage", "aws", "report"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("de.siegmar..")
                    .because("files are CSV, the engine is not");

    @ArchTest
    static final ArchRule picocliStaysInTheCommandLine =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(room("cli"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("picocli..")
                    .because("only the command line parses arguments");

    @ArchTest
    static final ArchRule javaFxStaysInTheWindow =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(room("ui"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx..", "atlantafx..")
                    .because("commands must start without a graphics toolkit");

    @ArchTest
    static final ArchRule theWindowWaitsForOnePlaceOnly =
            noClasses()
                    .that()
                    .resideInAPackage(room("ui"))
                    .and()
                    .doNotHaveFullyQualifiedName("dev.pipesplanner.ui.session.Background")
                    .should()
                    .accessTargetWhere(
                            describe(
                                    "start a thread or go back into the window's",
                                    ArchitectureTest::changesThreads))
                    .because("the window knows what it waits for, and when it is at rest");

    @ArchTest
    static final ArchRule windowAndTerminalAreStrangers =
            noClasses()
                    .that()
                    .resideInAPackage(room("ui"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(rooms("cli", "storage", "aws", "report", "renewal"))
                    .because("the window reaches the disk through ports only");

    @ArchTest
    static final ArchRule terminalReachesTheDiskThroughPorts =
            noClasses()
                    .that()
                    .resideInAPackage(room("cli"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(rooms("ui", "storage", "aws", "report", "renewal", "chart"))
                    .because("commands reach the disk through ports only");

    @ArchTest
    static final ArchRule theDiskKnowsNoFace =
            noClasses()
                    .that()
                    .resideInAPackage(room("storage"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(rooms("ui", "cli", "application"))
                    .because("it implements ports of plain rooms");

    @ArchTest
    static final ArchRule theRootOnlyWires =
            classes()
                    .that()
                    .resideInAPackage("dev.pipesplanner")
                    .should()
                    .haveSimpleName("Main")
                    .orShould()
                    .haveSimpleName("CompositionRoot")
                    .orShould()
                    .haveSimpleName("package-info")
                    .because("what adapts or decides belongs into a room");

    @ArchTest
    static final ArchRule viewModelsHoldStateOnly =
            noClasses()
                    .that()
                    .haveSimpleNameEndingWith("ViewModel")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("javafx.scene..", "javafx.stage..", "javafx.fxml..")
                    .because("a view model is tested as plain Java");

    @ArchTest
    static final ArchRule onlyTheTerminalPrints =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(room("cli"), "dev.pipesplanner")
                    .should()
                    .accessField(System.class, "out")
                    .orShould()
                    .accessField(System.class, "err")
                    .because("stdout belongs to the command's answer");

    @ArchTest
    static final ArchRule timeAndChanceAreParameters =
            noClasses()
                    .that()
                    .resideInAnyPackage(rooms(PLAIN))
                    .should()
                    .callMethodWhere(
                            describe("a clock, the process or dice", ArchitectureTest::isOfTheDay))
                    .orShould()
                    .callConstructor(Random.class)
                    .because("the same plan and prices give the same answer");

    @ArchTest
    static final ArchRule plainRoomsKeepNothing =
            fields().that()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage(rooms(PLAIN))
                    .and()
                    .areStatic()
                    .should()
                    .beFinal()
                    .because("an answer depends on what was asked, not on what was asked before");

    @ArchTest
    static final ArchRule moneyIsExact =
            fields().that()
                    .areDeclaredInClassesThat()
                    .resideInAnyPackage(rooms("pricing", "bill"))
                    .and()
                    .areDeclaredInClassesThat()
                    .doNotHaveSimpleName("SweepPrices")
                    .should()
                    .notHaveRawType(
                            describe(
                                    "floating point",
                                    type ->
                                            type.isEquivalentTo(double.class)
                                                    || type.isEquivalentTo(float.class)))
                    .because(
                            "bills add up to the last digit; only the marked sweep path is double");

    /// The other rooms of this house that a room may see.
    private static ArchRule sees(String room, String... others) {
        return noClasses()
                .that()
                .resideInAPackage(room(room))
                .should()
                .dependOnClassesThat(
                        describe(
                                "are in rooms other than " + List.of(others),
                                type ->
                                        isIn(type, "")
                                                && !isIn(type, room)
                                                && Stream.of(others)
                                                        .noneMatch(other -> isIn(type, other))));
    }

    private static ArchCondition<JavaClass> dependOnAnotherDesign() {
        return new ArchCondition<>("depend on another design's room") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getDirectDependenciesFromSelf().stream()
                        .filter(to -> !designOf(to.getTargetClass()).isEmpty())
                        .filter(to -> !designOf(to.getTargetClass()).equals(designOf(type)))
                        .forEach(to ->
                                events.add(
                                        SimpleConditionEvent.satisfied(to, to.getDescription())));
            }
        };
    }

    /// The id of the design whose room it is in; empty outside.
    private static String designOf(JavaClass type) {
        String name = type.getPackageName() + ".";
        return isIn(type, "")
                ? Arrays.stream(Design.values())
                        .map(Design::id)
                        .filter(id -> name.contains("." + id + "."))
                        .findFirst()
                        .orElse("")
                : "";
    }

    private static String room(String name) {
        return "dev.pipesplanner." + name + "..";
    }

    private static String[] rooms(String... names) {
        return Arrays.stream(names).map(ArchitectureTest::room).toArray(String[]::new);
    }

    private static boolean isPlain(JavaClass type) {
        return Stream.of(PLAIN).anyMatch(room -> isIn(type, room));
    }

    /// The room without a name is the whole house.
    private static boolean isIn(JavaClass type, String room) {
        String house = "dev.pipesplanner.";
        return type.getPackageName()
                .concat(".")
                .startsWith(room.isEmpty() ? house : house + room + ".");
    }

    /// Whatever it says today it may not say tomorrow.
    private static boolean isOfTheDay(JavaMethodCall call) {
        JavaClass owner = call.getTargetOwner();
        String name = call.getName();
        return name.equals("now") && owner.isAssignableTo(Temporal.class)
                || owner.isEquivalentTo(System.class) && !name.equals("arraycopy")
                || owner.isEquivalentTo(Clock.class) && name.startsWith("system")
                || owner.isEquivalentTo(ThreadLocalRandom.class)
                || name.equals("random") && owner.isEquivalentTo(Math.class)
                || name.equals("randomUUID");
    }

    /// By call or by reference.
    private static boolean changesThreads(JavaAccess<?> access) {
        JavaClass owner = access.getTargetOwner();
        String name = access.getName();
        return owner.getName().equals("javafx.application.Platform") && name.startsWith("run")
                || owner.isEquivalentTo(Executors.class)
                || owner.isEquivalentTo(Thread.class)
                        && (name.equals("<init>") || name.matches("(of|start).*"));
    }

    private static boolean isPlainJava(JavaClass type) {
        JavaClass element = type.getBaseComponentType();
        String name = element.getName().toLowerCase(Locale.ROOT);
        boolean outside =
                Stream.of("java.io.", "java.nio.file.", "java.net.", "java.awt.", "java.sql.")
                        .anyMatch(name::startsWith);
        boolean language = element.isPrimitive() || name.startsWith("java.");
        return language && (!outside || name.equals("java.io.serializable")) || isPlain(element);
    }
}
