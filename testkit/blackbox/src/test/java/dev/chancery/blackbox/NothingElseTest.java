package dev.chancery.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Fixtures, mothers and made-up worlds need neither JUnit nor AssertJ nor jqwik. */
class NothingElseTest {
  @Test
  void classPath_withoutTestLibraries_works() throws Exception {
    assertThat(run("-cp", jars() + File.pathSeparator + "target/test-classes"))
        .startsWith("11 facts, in unnamed module");
  }

  @Test
  void modulePath_withoutTestLibraries_works() throws Exception {
    assertThat(
            run(
                "-p",
                jars(),
                "--add-modules",
                "dev.chancery.testkit",
                "-cp",
                "target/test-classes"))
        .isEqualToIgnoringNewLines("11 facts, in module dev.chancery.testkit");
  }

  /** The jars without which there is no library, by a class of each; this module reads not all. */
  private static String jars() throws Exception {
    List<String> jars = new ArrayList<>();
    for (String type :
        List.of(
            "dev.chancery.testkit.Fixtures",
            "dev.chancery.Chancery",
            "com.google.common.collect.ImmutableList",
            "com.google.common.util.concurrent.internal.InternalFutureFailureAccess",
            "com.fasterxml.jackson.core.JsonFactory",
            "org.jspecify.annotations.NullMarked")) {
      jars.add(
          Path.of(Class.forName(type).getProtectionDomain().getCodeSource().getLocation().toURI())
              .toString());
    }
    return String.join(File.pathSeparator, jars);
  }

  private static String run(String... options) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    command.addAll(List.of(options));
    command.add(NothingElse.class.getName());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
