package dev.chancery.examples.peer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The npm package {@code edtf} in a Node.js process, asked one text at a time.
 *
 * <p>Not thread-safe. Nothing in the build needs it: {@link #find()} is empty where Node.js or the
 * package is missing.
 */
public final class NodePeer implements AutoCloseable {
  private static final String SCRIPT = "edtf-peer.mjs";
  private static final long MILLISECONDS_A_DAY = 86_400_000;

  private final JsonFactory json = new JsonFactory();
  private final Process process;
  private final BufferedReader in;
  private final BufferedWriter out;
  private final Map<String, String> hello;

  private NodePeer(Process process) throws IOException {
    this.process = process;
    this.in = process.inputReader(StandardCharsets.UTF_8);
    this.out = process.outputWriter(StandardCharsets.UTF_8);
    this.hello = read();
  }

  /** Returns the peer, or empty if there is no Node.js, or the package is not installed. */
  public static Optional<NodePeer> find() {
    // From the root of the build, or from this module.
    Path fromRoot = Path.of("examples", "src", "main", "node");
    Path folder = Files.isDirectory(fromRoot) ? fromRoot : Path.of("src", "main", "node");
    try {
      return Optional.of(start(List.of("node", folder.resolve(SCRIPT).toString())));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Starts the peer that the command runs.
   *
   * @throws IOException if it does not start, or says something else than who it is
   */
  static NodePeer start(List<String> command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
    // A date-time without an offset is taken for local time there.
    builder.environment().put("TZ", "UTC");
    Process process = builder.start();
    try {
      return new NodePeer(process);
    } catch (IOException e) {
      process.destroy();
      throw e;
    }
  }

  /** Returns which version this is, for instance {@code edtf 4.11.1 on Node.js v20.20.2}. */
  public String version() {
    return "edtf " + hello.get("edtf") + " on Node.js " + hello.get("node");
  }

  /** Returns what it says of the text. */
  public Reply ask(String text) throws IOException {
    write("parse", text, 0);
    Map<String, String> answer = read();
    if (answer.containsKey("refused")) {
      return Reply.REFUSED;
    }
    return new Reply(
        true,
        get(answer, "type"),
        Integer.parseInt(get(answer, "level")),
        bound(get(answer, "first")),
        bound(get(answer, "last")));
  }

  private static String bound(String text) {
    return switch (text) {
      case "open" -> Reply.OPEN;
      case "unknown" -> Reply.UNKNOWN;
      case "none" -> Reply.NONE;
      default ->
          LocalDate.ofEpochDay(Math.floorDiv(Long.parseLong(text), MILLISECONDS_A_DAY)).toString();
    };
  }

  /**
   * Returns how many nanoseconds it takes to parse the text once, warmed up.
   *
   * @param milliseconds how long to measure
   */
  public double nanoseconds(String text, int milliseconds) throws IOException {
    write("time", text, milliseconds);
    return Double.parseDouble(get(read(), "nanoseconds"));
  }

  private static String get(Map<String, String> answer, String name) throws IOException {
    String value = answer.get(name);
    if (value == null) {
      throw new IOException("the peer answers " + answer + ": expected '" + name + "'");
    }
    return value;
  }

  private void write(String question, String text, int milliseconds) throws IOException {
    StringWriter line = new StringWriter();
    try (JsonGenerator generator = json.createGenerator(line)) {
      generator.writeStartObject();
      generator.writeStringField(question, text);
      generator.writeNumberField("ms", milliseconds);
      generator.writeEndObject();
    }
    out.write(line.append('\n').toString());
    out.flush();
  }

  private Map<String, String> read() throws IOException {
    String line = in.readLine();
    if (line == null) {
      throw new IOException("the peer has ended");
    }
    Map<String, String> answer = new HashMap<>();
    try (JsonParser parser = json.createParser(line)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        answer.put(name, parser.getText());
      }
    }
    return answer;
  }

  /** Lets the process end, if it has not ended by itself. */
  @Override
  public void close() {
    try {
      out.close();
    } catch (IOException e) {
      // It has ended before it read what was written last.
    } finally {
      process.destroy();
    }
  }
}
