// Placeholder of the skeleton: the first real file of this room replaces it.
