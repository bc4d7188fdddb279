package dev.chancery.io;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A program of these tests in a JVM of its own, to be given little memory or to be killed. */
final class ChildJvm {
  private ChildJvm() {}

  /** Starts the program; what it prints to either stream is its output. */
  static Process start(List<String> jvmArguments, Class<?> program, Object... arguments)
      throws IOException {
    return new ProcessBuilder(command(jvmArguments, program, arguments))
        .redirectErrorStream(true)
        .start();
  }

  static List<String> command(List<String> jvmArguments, Class<?> program, Object... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(jvmArguments);
    command.add("-cp");
    command.add(classPath());
    command.add(program.getName());
    for (Object argument : arguments) {
      command.add(argument.toString());
    }
    return command;
  }

  /** Runs the program to its end; returns what it prints. */
  static String run(List<String> jvmArguments, Class<?> program, Object... arguments)
      throws IOException, InterruptedException {
    return output(start(jvmArguments, program, arguments));
  }

  static String output(Process process) throws IOException, InterruptedException {
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    process.waitFor();
    return output.replace("\r\n", "\n");
  }

  /** These tests run inside the module; a child does without modules. */
  private static String classPath() {
    return Stream.of(
            Path.of("target", "classes").toString(),
            Path.of("target", "test-classes").toString(),
            System.getProperty("jdk.module.path"),
            System.getProperty("java.class.path"))
        .filter(Objects::nonNull)
        .filter(path -> !path.isEmpty())
        .collect(Collectors.joining(File.pathSeparator));
  }
}
