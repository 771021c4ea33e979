[assembly: ReflectionMode]
