package dev.chancery.io;

import dev.chancery.actor.State;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.RelationsEvent;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Writes so many facts, one after another, and prints how many the file says it has. */
final class LongWriter {
  private static final Citation CITATION = Citation.of(Source.builder("s", "Source").build());

  private LongWriter() {}

  private static RelationsEvent fact(int number) {
    return RelationsEvent.builder()
        .id("r" + number)
        .between(State.of("AZ"), State.of("ES"))
        .when("1992-02-11")
        .type(RelationsEvent.Type.ESTABLISHED)
        .cite(CITATION)
        .build();
  }

  /** Takes the file, and the number of facts. */
  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[1]);
    // All of one element, which an iterator would hold.
    Stream<RelationsEvent> facts =
        Stream.of(count).flatMap(end -> IntStream.range(0, end).mapToObj(LongWriter::fact));
    DatasetWriter.write(Dataset.builder("long").build(), facts, Path.of(args[0]));
    LoadReport report = DatasetReader.strict().givingFactsTo(fact -> {}).read(Path.of(args[0]));
    System.out.println(report.factsRead() + " written and read");
  }
}
