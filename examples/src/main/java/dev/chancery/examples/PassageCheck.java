package dev.chancery.examples;

import dev.chancery.Chancery;
import dev.chancery.dataset.Dataset;
import dev.chancery.dataset.RelatedTopic;
import dev.chancery.fact.Fact;
import dev.chancery.io.LoadException;
import dev.chancery.source.Citation;
import dev.chancery.source.PassageException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Shows each fact beside the passages that its citations point at, for anyone who has the text of
 * the source: {@code PassageCheck <article.txt> [dataset file]}.
 *
 * <p>Ends with status 1 if the text is not the one that was read, or a range holds another passage.
 */
public final class PassageCheck {
  private final String text;
  private final PrintStream out;
  private int passages;

  private PassageCheck(String text, PrintStream out) {
    this.text = text;
    this.out = out;
  }

  /** Shows the passages, and exits with the status. */
  public static void main(String[] args) {
    int status = run(args, Page.out());
    if (status != 0) {
      System.exit(status);
    }
  }

  /** Returns the exit status: 0 if all is well, 1 if something differs, 2 for wrong arguments. */
  static int run(String[] args, PrintStream out) {
    if (args.length < 1 || args.length > 2) {
      out.println("usage: PassageCheck <article.txt> [dataset file]");
      return 2;
    }
    try {
      Dataset data =
          args.length == 1 ? Chancery.azerbaijanSpain() : Chancery.load(Path.of(args[1]));
      return new PassageCheck(Files.readString(Path.of(args[0])), out).check(data) ? 0 : 1;
    } catch (IOException e) {
      out.println("FAILED: cannot read the text: " + e);
    } catch (LoadException | IllegalArgumentException e) {
      out.println("FAILED: " + e.getMessage());
    }
    return 1;
  }

  private boolean check(Dataset data) {
    for (Fact fact : data.facts().list()) {
      String block = fact.id() + "\n  " + fact.kindName() + ", " + fact.when();
      if (!shows(fact.id(), block, fact.citations())) {
        return false;
      }
    }
    for (RelatedTopic topic : data.relatedTopics()) {
      if (!shows(topic.title(), topic.title() + "\n  related topic", topic.citations())) {
        return false;
      }
    }
    out.printf(
        "%d facts and %d related topics: %d passages found where they are cited%n",
        data.facts().count(), data.relatedTopics().size(), passages);
    return true;
  }

  private boolean shows(String name, String block, List<Citation> citations) {
    block.lines().forEach(out::println);
    for (Citation citation : citations) {
      String section =
          citation.section().isEmpty() ? "opening" : String.join(" / ", citation.section());
      if (citation.start().isEmpty()) {
        out.println("  " + section + ": the source as a whole");
        continue;
      }
      try {
        String passage = citation.passageIn(text);
        out.println("  " + section + ": “" + passage + "”");
        passages++;
      } catch (PassageException e) {
        out.println("FAILED at " + name + ": " + e.getMessage());
        return false;
      }
    }
    out.println();
    return true;
  }
}
