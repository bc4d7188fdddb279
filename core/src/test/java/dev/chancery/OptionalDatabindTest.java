package dev.chancery;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.util.concurrent.internal.InternalFutureFailureAccess;
import java.io.File;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library runs in a process that has only what it needs, and uses databind if it is there. */
class OptionalDatabindTest {
  private static final String PROGRAM =
      """
      import dev.chancery.Chancery;
      import java.nio.file.Files;
      import java.nio.file.Path;

      class Program {
        public static void main(String[] arguments) throws Exception {
          Path file = Files.createTempFile("facts", ".jsonl");
          Chancery.write(Chancery.azerbaijanSpain(), file);
          System.out.print(Chancery.load(file).facts().count() + Chancery.check(file).size());
          Files.delete(file);
          try {
            Class.forName("com.fasterxml.jackson.databind.Module");
            System.out.print(" with databind");
          } catch (ClassNotFoundException e) {
            System.out.print(" without databind");
          }
        }
      }
      """;

  private static final String WITH_MAPPER =
      """
      import com.fasterxml.jackson.databind.ObjectMapper;
      import dev.chancery.actor.State;
      import dev.chancery.io.ChanceryModule;

      class Program {
        public static void main(String[] arguments) throws Exception {
          ObjectMapper mapper = new ObjectMapper();
          if (arguments.length == 0) {
            mapper.findAndRegisterModules();
          } else {
            mapper.registerModule(new ChanceryModule());
          }
          System.out.print(mapper.writeValueAsString(State.of("AZE")));
        }
      }
      """;

  @TempDir private Path folder;

  private static String path(Class<?>... more) {
    Stream<Class<?>> needed =
        Stream.of(
            Chancery.class,
            ImmutableList.class,
            InternalFutureFailureAccess.class,
            JsonFactory.class,
            NullMarked.class);
    return Stream.concat(needed, Stream.of(more))
        .map(OptionalDatabindTest::location)
        .collect(Collectors.joining(File.pathSeparator));
  }

  private static String location(Class<?> type) {
    try {
      return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI()).toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private String run(String source, List<String> options, String... arguments) throws Exception {
    Path program = Files.writeString(folder.resolve("Program.java"), source);
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(options);
    command.add(program.toString());
    command.addAll(List.of(arguments));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(text).isZero();
    return text;
  }

  @Test
  void classPath_withoutDatabind_runs() throws Exception {
    assertThat(run(PROGRAM, List.of("-cp", path()))).isEqualTo("63 without databind");
  }

  @Test
  void modulePath_withoutDatabind_runs() throws Exception {
    assertThat(run(PROGRAM, List.of("-p", path(), "--add-modules", "dev.chancery")))
        .isEqualTo("63 without databind");
  }

  private static String pathWithDatabind() {
    return path(ObjectMapper.class, JsonProperty.class);
  }

  @Test
  void classPath_withDatabind_findsTheModule() throws Exception {
    assertThat(run(WITH_MAPPER, List.of("-cp", pathWithDatabind()))).isEqualTo("\"AZ\"");
  }

  @Test
  void modulePath_withDatabind_takesTheModule() throws Exception {
    List<String> options =
        List.of(
            "-p",
            pathWithDatabind(),
            "--add-modules",
            "dev.chancery,com.fasterxml.jackson.databind");

    assertThat(run(WITH_MAPPER, options, "explicitly")).isEqualTo("\"AZ\"");
  }
}
