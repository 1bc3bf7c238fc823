// Linking
