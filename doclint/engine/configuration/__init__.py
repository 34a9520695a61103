"""The configuration of a house: read, found for a file, merged, applied to the rules, edited, proposed."""

from doclint.engine.configuration.errors import ConfigurationError
from doclint.engine.configuration.merged import NO_CONFIGURATION, Configuration
from doclint.engine.configuration.nearest import Configurations

__all__ = ["NO_CONFIGURATION", "Configuration", "ConfigurationError", "Configurations"]
