package financetracker.app.axon;

import org.axonframework.common.StringUtils;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.spring.stereotype.Aggregate;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.support.BeanDefinitionBuilder;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.stereotype.Component;

/**
 * Has aggregates made by their constructors. Axon would make each one, for each command, as a prototype bean, at an
 * eighth of a command's cost; nothing is ever injected into ours.
 */
@Component
final class AggregateFactories implements BeanDefinitionRegistryPostProcessor {
    @Override
    public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
        ConfigurableListableBeanFactory beans = (ConfigurableListableBeanFactory) registry;
        for (String name : beans.getBeanNamesForAnnotation(Aggregate.class)) {
            Class<?> aggregate = beans.getType(name);
            if (aggregate != null) {
                // The name under which Axon looks for a factory before it registers its own.
                String factory = StringUtils.lowerCaseFirstCharacterOf(aggregate.getSimpleName()) + "AggregateFactory";
                registry.registerBeanDefinition(
                        factory,
                        BeanDefinitionBuilder.genericBeanDefinition(GenericAggregateFactory.class)
                                .addConstructorArgValue(aggregate)
                                .getBeanDefinition());
            }
        }
    }
}
