import '../tokens/tokens.css';
import './matazu-expediter.ts';
