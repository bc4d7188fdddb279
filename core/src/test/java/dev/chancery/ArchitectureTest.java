package dev.chancery;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The house keeps its floors: a package imports only from those below it. */
class ArchitectureTest {
  /** From the ground up; on the ground floor amounts and sources may use dates. */
  private static final ImmutableList<String> FLOORS =
      ImmutableList.of(
          "dev.chancery.time",
          "dev.chancery.amount",
          "dev.chancery.source",
          "dev.chancery.actor",
          "dev.chancery.fact",
          "dev.chancery.query",
          "dev.chancery.dataset",
          "dev.chancery.io",
          "dev.chancery");

  private static JavaClasses classes;

  @BeforeAll
  static void importClasses() {
    classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.chancery");
  }

  static Stream<String> floors() {
    return FLOORS.stream();
  }

  @Test
  void importedClasses_areThoseThatWereCompiled() throws IOException {
    long compiled;
    try (Stream<Path> files = Files.walk(Path.of("target", "classes", "dev"))) {
      compiled =
          files
              .filter(file -> file.toString().endsWith(".class"))
              .filter(file -> !file.endsWith("package-info.class"))
              .count();
    }
    long imported =
        classes.stream().filter(type -> !type.getName().endsWith("package-info")).count();
    assertThat(imported).isEqualTo(compiled).isGreaterThan(100);
  }

  @Test
  void packages_areAllOnAFloor() {
    ImmutableSet<String> packages =
        classes.stream().map(JavaClass::getPackageName).collect(ImmutableSet.toImmutableSet());
    assertThat(packages).containsExactlyInAnyOrderElementsOf(FLOORS);
  }

  @ParameterizedTest
  @MethodSource("floors")
  void floor_importsOnlyFromFloorsBelow(String floor) {
    List<String> above = new ArrayList<>(FLOORS.subList(FLOORS.indexOf(floor) + 1, FLOORS.size()));
    if (floor.equals("dev.chancery.source")) {
      above.add("dev.chancery.amount");
    }
    if (!above.isEmpty()) {
      noClasses()
          .that()
          .resideInAPackage(floor)
          .should()
          .dependOnClassesThat(resideInAnyPackage(above.toArray(String[]::new)))
          .check(classes);
    }
  }

  @Test
  void packages_haveNoCycles() {
    slices().matching("dev.chancery.(*)").should().beFreeOfCycles().check(classes);
  }

  @Test
  void core_dependsOnlyOnWhatItsModuleRequires() {
    classes()
        .should()
        .onlyDependOnClassesThat(
            resideInAnyPackage(
                "dev.chancery..",
                "java..",
                "com.google.common..",
                "com.google.errorprone.annotations..",
                "com.fasterxml.jackson.core..",
                "com.fasterxml.jackson.databind..",
                "org.jspecify.annotations.."))
        .check(classes);
  }

  @Test
  void formats_areReadAndWrittenOnlyInTheirPackage() {
    noClasses()
        .that(
            resideInAPackage("dev.chancery..")
                .and(JavaClass.Predicates.resideOutsideOfPackage("dev.chancery.io")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fasterxml.jackson..")
        .check(classes);
  }

  /** Nobody else may need what is optional. */
  @Test
  void databind_isUsedOnlyByItsModule() {
    noClasses()
        .that(
            DescribedPredicate.describe(
                "are not of it",
                type -> !type.getName().startsWith("dev.chancery.io.ChanceryModule")))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("com.fasterxml.jackson.databind..")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("dev.chancery.io.ChanceryModule")
        .check(classes);
  }

  @Test
  void core_neverPrintsOrLogs() {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(classes);
    GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING.check(classes);
  }
}
