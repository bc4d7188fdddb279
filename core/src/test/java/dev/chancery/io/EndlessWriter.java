package dev.chancery.io;

import dev.chancery.actor.State;
import dev.chancery.dataset.Dataset;
import dev.chancery.fact.UnsupportedFact;
import dev.chancery.source.Citation;
import dev.chancery.source.Source;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** Writes one dataset and another over the same files until it is killed, or cannot. */
final class EndlessWriter {
  static final List<String> FILES =
      List.of("data.json", "data.jsonl", "data.csv", "data.jsonl.gz", "data.zip");

  static final String FOLDER = "folder";

  private EndlessWriter() {}

  /** Returns a dataset of some thousand facts. */
  static Dataset dataset(String name) {
    Citation citation = Citation.of(Source.builder("s", "Source").build());
    Dataset.Builder dataset = Dataset.builder(name);
    for (int i = 0; i < 2_000; i++) {
      dataset.add(
          UnsupportedFact.builder()
              .id(name + "-" + i)
              .kindName("wish")
              .fromTo(State.of("AZ"), State.of("ES"))
              .when("2003")
              .content("{}")
              .note("A remark, of some length, of the " + name + " dataset on what it has at " + i)
              .cite(citation)
              .build());
    }
    return dataset.build();
  }

  /** Takes a folder, and the names of what to write to in it. */
  public static void main(String[] args) {
    List<Dataset> datasets = List.of(dataset("old"), dataset("new"));
    Path folder = Path.of(args[0]);
    List<String> files = List.of(args).subList(1, args.length);
    System.out.println("writing");
    for (int round = 0; true; round++) {
      for (String file : files) {
        // A folder is written once.
        String name = file.startsWith(FOLDER) ? file + "-" + round : file;
        try {
          DatasetWriter.write(datasets.get((round + 1) % 2), folder.resolve(name));
        } catch (UncheckedIOException e) {
          System.out.println(e.getMessage());
          return;
        }
      }
    }
  }
}
