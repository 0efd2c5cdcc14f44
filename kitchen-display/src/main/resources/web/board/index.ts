import '../tokens/tokens.css';
import './matazu-board.ts';
