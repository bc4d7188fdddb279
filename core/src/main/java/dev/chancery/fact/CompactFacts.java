package dev.chancery.fact;

import com.google.common.hash.HashFunction;
import com.google.common.hash.Hashing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Facts by id, in some sixty bytes each: what many facts state alike (actors, texts, terms) is held
 * once, the rest in bytes. A fact that is asked for is equal to the one that was added, and reads
 * what it states from here when it is asked.
 *
 * <p>This class is immutable and thread-safe.
 */
public final class CompactFacts {
  private static final int PAGE_BITS = 16;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final int FIRST_SLOTS = 1024;
  private static final HashFunction HASH = Hashing.murmur3_32_fixed();

  /** In the slot of a fact that was removed; no fact can begin at the last byte of all. */
  private static final int REMOVED = -1;

  private final byte[][] pages;
  private final Object[] dictionary;

  /** Addresses by the hash of the id, in open addressing; 0 for none. */
  private final int[] slots;

  private final int size;

  private CompactFacts(byte[][] pages, Object[] dictionary, int[] slots, int size) {
    this.pages = pages;
    this.dictionary = dictionary;
    this.slots = slots;
    this.size = size;
  }

  /** Returns an empty builder. */
  public static Builder builder() {
    return new Builder(FIRST_SLOTS);
  }

  /** Returns how many facts there are. */
  public int size() {
    return size;
  }

  /** Returns the fact with the id, or empty. */
  public Optional<Fact> find(String id) {
    int slot = slot(id, slots, pages, dictionary);
    return slots[slot] == 0 ? Optional.empty() : Optional.of(get(slots[slot]));
  }

  /**
   * Returns the fact at the address.
   *
   * @param address one that {@link Builder#add(Fact)} gave
   */
  public Fact get(int address) {
    return (Fact) shape(address).create(Content.in(this, address));
  }

  /** Returns the shape of the fact at the address. */
  public Shape<?> shape(int address) {
    return (Shape<?>) dictionary[reader(address, pages, dictionary).number()];
  }

  /**
   * Returns whether what is stated of the attribute is held once for all facts that state it alike,
   * by a code.
   */
  public static boolean hasCodes(Attribute<?, ?> attribute) {
    return ValueReader.hasCode(attribute.type());
  }

  /**
   * Returns the code of what the fact at the address states of the attribute, or -1 if it states
   * nothing. Facts that state the same have the same code, and others not.
   *
   * @param attribute one of the shape of the fact, with codes
   */
  public int code(int address, Attribute<?, ?> attribute) {
    ValueReader reader = reader(address, pages, dictionary);
    Shape<?> shape = (Shape<?>) dictionary[reader.number()];
    return reader.code(shape, attribute.index());
  }

  /** Returns one more than the largest code. */
  public int codeCount() {
    return dictionary.length;
  }

  /** Returns the value that has the code. */
  public Object decoded(int code) {
    return dictionary[code];
  }

  @Nullable Object value(Shape<?> shape, int address, int index) {
    ValueReader reader = reader(address, pages, dictionary);
    reader.skipNumber();
    return reader.value(shape, index);
  }

  @Nullable Object[] values(Shape<?> shape, int address) {
    ValueReader reader = reader(address, pages, dictionary);
    reader.skipNumber();
    return reader.values(shape);
  }

  private static ValueReader reader(int address, byte[][] pages, Object[] dictionary) {
    return new ValueReader(pages[address >>> PAGE_BITS], address & (PAGE - 1), dictionary);
  }

  /** Where the address of the fact with the id is, or would be. */
  private static int slot(String id, int[] slots, byte[][] pages, Object[] dictionary) {
    int slot = firstSlot(id, slots);
    while (slots[slot] != 0
        && (slots[slot] == REMOVED || !id.equals(id(slots[slot], pages, dictionary)))) {
      slot = slot + 1 == slots.length ? 0 : slot + 1;
    }
    return slot;
  }

  /** Spreads the hashes evenly over any number of slots. */
  private static int firstSlot(String id, int[] slots) {
    long hash = Integer.toUnsignedLong(HASH.hashUnencodedChars(id).asInt());
    return (int) ((hash * slots.length) >>> Integer.SIZE);
  }

  /** Where the address of a fact with an id of its own goes. */
  private static int freeSlot(String id, int[] slots) {
    int slot = firstSlot(id, slots);
    while (slots[slot] != 0) {
      slot = slot + 1 == slots.length ? 0 : slot + 1;
    }
    return slot;
  }

  private static String id(int address, byte[][] pages, Object[] dictionary) {
    ValueReader reader = reader(address, pages, dictionary);
    Shape<?> shape = (Shape<?>) dictionary[reader.number()];
    return (String) Objects.requireNonNull(reader.value(shape, Fact.ID.index()));
  }

  /** Collects facts; those that are added need not be held by anyone else. */
  public static final class Builder {
    private final ValueWriter writer = new ValueWriter();
    private final Map<Shape<?>, Pages> pagesOf = new HashMap<>();
    private byte[][] pages = new byte[16][];
    private int pageCount;
    private int[] slots;
    private int size;

    /** As many slots are not empty. */
    private int taken;

    private Builder(int slotCount) {
      slots = new int[slotCount];
    }

    /** The pages that the facts of one shape are in, apart from those of others. */
    private static final class Pages {
      final List<Integer> numbers = new ArrayList<>();

      /** Where the next fact goes in the last page. */
      int end;
    }

    /** Returns how many facts there are. */
    public int size() {
      return size;
    }

    /**
     * Adds the fact.
     *
     * @return its address, or 0 if there is one with its id already
     * @throws IllegalStateException if all facts together have more than four gigabytes
     */
    public int add(Fact fact) {
      int slot = slot(fact.id(), slots, pages, writer.dictionary().entries());
      if (slots[slot] != 0) {
        return 0;
      }
      int address = append(fact);
      slots[slot] = address;
      size++;
      taken++;
      if (taken > slots.length / 3 * 2) {
        grow();
      }
      return address;
    }

    private int append(Fact fact) {
      writer.start();
      writer.shape(fact.shape());
      writer.values(fact);
      Pages ofShape = pagesOf.computeIfAbsent(fact.shape(), shape -> new Pages());
      return append(ofShape, writer.bytes(), 0, writer.length());
    }

    private int append(Pages to, byte[] bytes, int start, int length) {
      List<Integer> numbers = to.numbers;
      if (numbers.isEmpty() || length > pages[numbers.get(numbers.size() - 1)].length - to.end) {
        // No fact has the address 0.
        to.end = pageCount == 0 ? 1 : 0;
        numbers.add(addPage(to.end + length));
      }
      int page = numbers.get(numbers.size() - 1);
      System.arraycopy(bytes, start, pages[page], to.end, length);
      int address = page << PAGE_BITS | to.end;
      to.end += length;
      return address;
    }

    private int addPage(int leastLength) {
      if (pageCount == PAGE) {
        throw new IllegalStateException(
            size + " facts fill four gigabytes: expected less in one dataset");
      }
      if (pageCount == pages.length) {
        pages = Arrays.copyOf(pages, 2 * pageCount);
      }
      pages[pageCount] = new byte[Math.max(PAGE, leastLength)];
      return pageCount++;
    }

    private void grow() {
      int[] grown = new int[2 * slots.length];
      for (int address : slots) {
        if (address != 0 && address != REMOVED) {
          grown[freeSlot(id(address), grown)] = address;
        }
      }
      slots = grown;
      taken = size;
    }

    /**
     * Removes the fact with the id; the room it takes is not used again.
     *
     * @return its address, or 0 if there is none
     */
    public int remove(String id) {
      int slot = slot(id, slots, pages, writer.dictionary().entries());
      int address = slots[slot];
      if (address != 0) {
        slots[slot] = REMOVED;
        size--;
      }
      return address;
    }

    /** Returns the fact with the id, or empty. */
    public Optional<Fact> find(String id) {
      int address = slots[slot(id, slots, pages, writer.dictionary().entries())];
      return address == 0 ? Optional.empty() : Optional.of(get(address));
    }

    /** Returns the fact at the address, which holds what it states itself. */
    public Fact get(int address) {
      ValueReader reader = reader(address, pages, writer.dictionary().entries());
      Shape<?> shape = shape(reader);
      return (Fact) shape.create(Content.of(reader.values(shape)));
    }

    private Shape<?> shape(int address) {
      return shape(reader(address, pages, writer.dictionary().entries()));
    }

    private Shape<?> shape(ValueReader reader) {
      return (Shape<?>) Objects.requireNonNull(writer.dictionary().entries()[reader.number()]);
    }

    /** Returns the id of the fact at the address. */
    public String id(int address) {
      return CompactFacts.id(address, pages, writer.dictionary().entries());
    }

    /**
     * Returns the facts at the addresses only, next to each other in their order, so that those
     * that are read together lie together; and lets go of them, so that hardly a fact is held
     * twice. To be asked once, and nothing else after it.
     *
     * @param orders addresses, each once, those in one array of one shape; replaced by the new ones
     */
    public CompactFacts build(Collection<int[]> orders) {
      int count = 0;
      Map<Shape<?>, Integer> left = new HashMap<>();
      for (int[] order : orders) {
        count += order.length;
        if (order.length > 0) {
          left.merge(shape(order[0]), 1, Integer::sum);
        }
      }
      slots = new int[0];
      Object[] dictionary = writer.dictionary().toArray();
      Builder copy = new Builder(count + count / 3 + 1);
      Pages copied = new Pages();
      for (int[] order : orders) {
        if (order.length > 0) {
          Shape<?> shape = shape(order[0]);
          copy.append(copied, order, pages, dictionary);
          if (left.merge(shape, -1, Integer::sum) == 0) {
            letGo(shape);
          }
        }
      }
      return new CompactFacts(copy.trimmed(copied), dictionary, copy.slots, count);
    }

    private void append(Pages to, int[] order, byte[][] from, Object[] dictionary) {
      for (int i = 0; i < order.length; i++) {
        byte[] page = from[order[i] >>> PAGE_BITS];
        int start = order[i] & (PAGE - 1);
        ValueReader reader = new ValueReader(page, start, dictionary);
        reader.skipValues((Shape<?>) dictionary[reader.number()]);
        order[i] = append(to, page, start, reader.position() - start);
        slots[freeSlot(CompactFacts.id(order[i], pages, dictionary), slots)] = order[i];
      }
    }

    private void letGo(Shape<?> shape) {
      for (int number : Objects.requireNonNull(pagesOf.remove(shape)).numbers) {
        pages[number] = new byte[0];
      }
    }

    private byte[][] trimmed(Pages all) {
      byte[][] trimmed = Arrays.copyOf(pages, pageCount);
      if (pageCount > 0) {
        trimmed[pageCount - 1] = Arrays.copyOf(trimmed[pageCount - 1], all.end);
      }
      return trimmed;
    }
  }
}
