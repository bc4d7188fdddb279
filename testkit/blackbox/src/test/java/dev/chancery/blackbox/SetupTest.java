package dev.chancery.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.testkit.Fixtures;
import org.junit.jupiter.api.Test;

/** The tests run as the build says they do. */
class SetupTest {
  @Test
  void path_isThatOfTheBuild() {
    boolean modules = System.getProperty("expected.path", "module path").equals("module path");

    assertThat(Fixtures.class.getModule().isNamed()).isEqualTo(modules);
    assertThat(SetupTest.class.getModule().isNamed()).isEqualTo(modules);
  }

  @Test
  void junit_isOfTheVersion() {
    String version = System.getProperty("expected.junit", "");

    assertThat(Test.class.getProtectionDomain().getCodeSource().getLocation().toString())
        .contains(version);
  }
}
