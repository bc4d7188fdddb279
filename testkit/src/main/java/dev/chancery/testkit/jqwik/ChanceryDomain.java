package dev.chancery.testkit.jqwik;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import net.jqwik.api.configurators.ArbitraryConfigurator;
import net.jqwik.api.domains.DomainContext;
import net.jqwik.api.providers.ArbitraryProvider;

/**
 * The values of the library beside those of jqwik: {@code @Domain(ChanceryDomain.class)} on a
 * property or on a class of them. On the class path all properties have them without it; a module
 * cannot offer them by itself without making jqwik a must.
 */
public final class ChanceryDomain implements DomainContext {
  /** Made by jqwik. */
  public ChanceryDomain() {}

  /** None twice: on the class path those of jqwik have ours among them. */
  @Override
  public Collection<ArbitraryProvider> getArbitraryProviders() {
    List<ArbitraryProvider> providers =
        new ArrayList<>(DomainContext.global().getArbitraryProviders());
    providers.removeIf(each -> each instanceof ChanceryArbitraryProvider);
    providers.add(new ChanceryArbitraryProvider());
    return providers;
  }

  @Override
  public Collection<ArbitraryConfigurator> getArbitraryConfigurators() {
    return DomainContext.global().getArbitraryConfigurators();
  }
}
